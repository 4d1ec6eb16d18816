import type { ChosenTopic } from '../topics/chosen-topic.js';
import { isSubscriber } from '../message/destinations.js';
import type { Relayable } from '../relay-options.js';
import { groupPrefix, inboxTopic, laneOf, openTopic, releasesTopic, unitPrincipal } from '../topics/topic-names.js';

export interface WantedTopic {
  readonly name: string;
  /** Kafka's own names and values. */
  readonly settings: Readonly<Record<string, string>>;
}

/** One thing that one login may do. What no rule allows nobody may, nor see that it is there (S8, S17). */
export interface Rule {
  /** Without Kafka's `User:`. */
  readonly principal: string;
  readonly on: 'topic' | 'group' | 'transactional-id';
  readonly name: string;
  readonly pattern: 'literal' | 'prefixed';
  readonly may: 'read' | 'write';
}

export interface Wanted {
  readonly topics: readonly WantedTopic[];
  readonly rules: readonly Rule[];
}

/** Who the workers log in as. */
export const RELAY = 'samverk-relay';

const DAY = 86_400_000;
/** An envelope only says that there is something to ask for; who was away for longer reads its inbox over HTTP. */
const INBOX_DAYS = 30;
const kept = { 'cleanup.policy': 'delete', 'retention.ms': '-1' };
const newest = { 'cleanup.policy': 'compact' };
const forAWhile = { 'cleanup.policy': 'delete', 'retention.ms': String(INBOX_DAYS * DAY) };

/**
 * A topic that is filled anew. What lies in an inbox is dated by when it is filled: dated as the first time, what is older
 * than the inbox keeps would be gone within minutes.
 */
export const replayTopic = ({ reader }: Pick<ChosenTopic, 'reader'>, name: string): WantedTopic => {
  if (reader === 'open') return { name, settings: kept };
  if (reader === 'releases') return { name, settings: newest };
  return { name, settings: { ...forAWhile, 'message.timestamp.type': 'LogAppendTime' } };
};

/** What a unit may do there: read it. */
export const replayRule = (collaboration: string, unit: string, name: string): Rule => ({
  ...{ principal: unitPrincipal(collaboration, unit), on: 'topic', name, pattern: 'literal', may: 'read' },
});

/** What a cluster must hold for a collaboration, out of its configuration alone: the same for every day and whatever happens. */
export const wanted = ({ id, units }: Relayable): Wanted => {
  const subscribers = units.filter(isSubscriber).map((unit) => unit.id);
  const topics = [
    { name: openTopic(id), settings: kept },
    { name: releasesTopic(id), settings: newest },
    ...subscribers.map((unit) => ({ name: inboxTopic(id, unit), settings: forAWhile })),
  ];
  const literal = { pattern: 'literal' } as const;
  return {
    topics,
    rules: [
      { ...literal, principal: RELAY, on: 'transactional-id', name: laneOf(id), may: 'write' },
      ...topics.map(({ name }) => ({ ...literal, principal: RELAY, on: 'topic', name, may: 'write' }) as const),
      ...subscribers.flatMap((unit) => rulesOf(id, unit)),
    ],
  };
};

const rulesOf = (collaboration: string, unit: string): readonly Rule[] => {
  const principal = unitPrincipal(collaboration, unit);
  const readable = [openTopic(collaboration), releasesTopic(collaboration), inboxTopic(collaboration, unit)];
  return [
    ...readable.map((name) => ({ principal, on: 'topic', name, pattern: 'literal', may: 'read' }) as const),
    { principal, on: 'group', name: groupPrefix(collaboration, unit), pattern: 'prefixed', may: 'read' },
  ];
};
