import type { QueryConfig } from 'pg';
import { expectation, type Item } from './append-item.js';
import { fencesOf } from './group-fences.js';

const rows = ({ appends, data }: Item): readonly object[] =>
  appends
    .flatMap(({ events }) => events)
    .map(({ recordedAt: recorded_at, ...event }, nr) => ({ ...event, recorded_at, data: data[nr] }));

/** The call of `samverk.append` for a group of items. */
export const appendCall = (group: readonly Item[]): QueryConfig => {
  const places = new Map<string, number>();
  const collaborations: string[] = [];
  const streams: string[] = [];
  const placeOf = (collaboration: string, stream: string): number => {
    const key = JSON.stringify([collaboration, stream]);
    const known = places.get(key);
    if (known) return known;
    collaborations.push(collaboration);
    places.set(key, streams.push(stream));
    return streams.length;
  };
  const slots = group.flatMap(({ collaboration, appends }) =>
    appends.map(
      ({ stream, expected, events }) => [placeOf(collaboration, stream), expectation(expected), events.length] as const,
    ),
  );
  return {
    name: 'samverk-append',
    text: 'SELECT * FROM samverk.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
    values: [
      collaborations,
      streams,
      group.map(({ appends }) => appends.length),
      slots.map(([place]) => place),
      slots.map(([, expected]) => expected),
      slots.map(([, , events]) => events),
      group.flatMap(({ keys }) => keys),
      group.flatMap(({ records }) => records),
      JSON.stringify(group.flatMap(rows)),
      ...fencesOf(group),
    ],
  };
};
