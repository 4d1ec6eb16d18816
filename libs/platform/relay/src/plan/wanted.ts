import { isSubscriber } from '../message/destinations.js';
import type { Relayable } from '../relay-options.js';
import { groupPrefix, inboxTopic, laneOf, openTopic, releasesTopic, unitPrincipal } from '../topics/topic-names.js';
import { RELAY, type Rule } from './rule.js';
import { forAWhile, kept, newest, type WantedTopic } from './topic-settings.js';

export interface Wanted {
  readonly topics: readonly WantedTopic[];
  readonly rules: readonly Rule[];
}

/** What a unit may do there: read it. */
export const replayRule = (collaboration: string, unit: string, name: string): Rule => ({
  ...{ principal: unitPrincipal(collaboration, unit), on: 'topic', name, pattern: 'literal', may: 'read' },
});

/**
 * What a cluster must hold for a collaboration, out of its configuration alone: the same for every day and whatever happens.
 * Every unit may log in and read what is open. A broker tells strangers which logins there are, and so would tell who has a
 * system if only those had one (ADR 0034).
 */
export const wanted = ({ id, units }: Relayable): Wanted => {
  const inboxes = units.filter(isSubscriber).map((unit) => unit.id);
  const topics = [
    { name: openTopic(id), settings: kept },
    { name: releasesTopic(id), settings: newest },
    ...inboxes.map((unit) => ({ name: inboxTopic(id, unit), settings: forAWhile })),
  ];
  const literal = { pattern: 'literal' } as const;
  return {
    topics,
    rules: [
      { ...literal, principal: RELAY, on: 'transactional-id', name: laneOf(id), may: 'write' },
      // It reads what is there last, to see that its ledger is no older than the topics (ADR 0035).
      ...topics.flatMap(({ name }) =>
        (['write', 'read'] as const).map((may) => ({ ...literal, principal: RELAY, on: 'topic', name, may }) as const),
      ),
      ...units.flatMap((unit) => rulesOf(id, unit)),
    ],
  };
};

const rulesOf = (collaboration: string, unit: Relayable['units'][number]): readonly Rule[] => {
  const principal = unitPrincipal(collaboration, unit.id);
  const inbox = isSubscriber(unit) ? [inboxTopic(collaboration, unit.id)] : [];
  const readable = [openTopic(collaboration), releasesTopic(collaboration), ...inbox];
  return [
    ...readable.map((name) => ({ principal, on: 'topic', name, pattern: 'literal', may: 'read' }) as const),
    { principal, on: 'group', name: groupPrefix(collaboration, unit.id), pattern: 'prefixed', may: 'read' },
  ];
};
