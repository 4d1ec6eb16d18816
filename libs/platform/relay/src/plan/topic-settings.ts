import type { ChosenTopic } from '../topics/chosen-topic.js';

export interface WantedTopic {
  readonly name: string;
  /** Kafka's own names and values. */
  readonly settings: Readonly<Record<string, string>>;
}

const DAY = 86_400_000;
/** An envelope only says that there is something to ask for; who was away for longer reads its inbox over HTTP. */
const INBOX_DAYS = 30;
/** Kafka has no word for ever everywhere, and adds some of these to the clock; on its old line its own longest means left out. */
const AGES = String(36_500 * DAY);
/** As large as a request to the hub may ever be (`SAMVERK_BODY_LIMIT`), with what the relay puts around it. */
const LARGEST = 68 * 1_048_576;

/** Whatever the cluster has as its default: it would refuse, lose when a broker is lost, or pack in a way that readers must know. */
const always = {
  ...{ 'max.message.bytes': String(LARGEST), 'compression.type': 'producer' },
  'unclean.leader.election.enable': 'false',
};
/** Dated by when it was recorded, however long ago, and by whichever clock: what the relay could not tell at once would be refused. */
const ofAnyAge = {
  'message.timestamp.type': 'CreateTime',
  ...{ 'message.timestamp.before.max.ms': AGES, 'message.timestamp.after.max.ms': AGES },
};
/** Up to a size it would delete what is to stay. */
const ofAnySize = { 'cleanup.policy': 'delete', 'retention.bytes': '-1' };

export const kept = { ...ofAnySize, 'retention.ms': '-1', ...always, ...ofAnyAge };
/** A table that was taken back is so for whoever comes later, and what was replaced is gone after a day. */
export const newest = {
  ...{ 'cleanup.policy': 'compact', 'delete.retention.ms': AGES },
  ...{ 'min.compaction.lag.ms': '0', 'max.compaction.lag.ms': String(DAY), ...always, ...ofAnyAge },
};
/**
 * Counted from when it went out: dated by when it was recorded, what waited for longer than that, or is filled anew, would be
 * gone within minutes and nobody would have read it. Kafka deletes by segments: one of a day is gone a day later at most.
 */
export const forAWhile = {
  ...{ ...ofAnySize, 'retention.ms': String(INBOX_DAYS * DAY) },
  ...{ 'message.timestamp.type': 'LogAppendTime', 'segment.ms': String(DAY), ...always },
};

/** A topic that is filled anew is kept as the live one is. */
export const replayTopic = ({ reader }: Pick<ChosenTopic, 'reader'>, name: string): WantedTopic => {
  if (reader === 'open') return { name, settings: kept };
  return { name, settings: reader === 'releases' ? newest : forAWhile };
};

/** What was acknowledged lies on two brokers, where there are as many copies: the loss of one loses nothing. */
export const withCopies = ({ name, settings }: WantedTopic, copies: number): WantedTopic => ({
  name,
  settings: { ...settings, 'min.insync.replicas': String(Math.min(2, copies)) },
});
