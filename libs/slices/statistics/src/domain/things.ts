import type { CalendarDate, Codes, Contribution, UnitOfCount } from '#platform/domain';
import type { Alike } from './alike.js';
import { happenedIn } from './periods.js';
import type { Period } from './released-table.js';

/** What was told of a thing from a day on; without `state` it is not to be counted. */
interface Version {
  readonly since: CalendarDate;
  readonly state?: { readonly occurred: string; readonly codes: Codes };
}

/** One contact, consultation … as its events have told it, in order. */
export interface Thing {
  readonly count: UnitOfCount;
  readonly versions: readonly Version[];
  /** Units that can read of it in the hub. */
  readonly knownTo: ReadonlySet<string>;
}

export interface ToldBy {
  readonly recordedOn: CalendarDate;
  readonly occurred: string;
  readonly readers: readonly string[];
}

/** The thing after one more event about it. */
export const withContribution = (
  thing: Thing | undefined,
  contribution: Contribution,
  told: ToldBy,
  alike: Alike,
): Thing => {
  const latest = thing?.versions.at(-1)?.state;
  const since = alike.text(told.recordedOn);
  const version: Version = { since, ...stateAfter(latest, contribution, alike.text(told.occurred), alike) };
  return {
    count: contribution.count,
    versions: thing ? [...thing.versions, version] : [version],
    knownTo: alike.set([...(thing?.knownTo ?? []), ...told.readers]),
  };
};

const stateAfter = (
  latest: Version['state'],
  said: Contribution,
  occurred: string,
  alike: Alike,
): Pick<Version, 'state'> => {
  switch (said.says) {
    case 'tells':
      return { state: { occurred, codes: alike.codes(said.codes) } };
    case 'adds':
      return latest ? { state: { ...latest, codes: alike.codes({ ...latest.codes, ...said.codes }) } } : {};
    case 'withdraws':
      return {};
  }
};

/** As it counts in a period: by what was recorded before the day of the release. */
export const countedIn = ({ versions }: Thing, period: Period, cutOff: CalendarDate): Codes | undefined => {
  const state = versions.findLast(({ since }) => since < cutOff)?.state;
  return state && happenedIn(state.occurred, period) ? state.codes : undefined;
};
