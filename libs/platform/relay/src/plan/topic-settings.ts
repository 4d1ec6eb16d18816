import type { ChosenTopic } from '../topics/chosen-topic.js';

export interface WantedTopic {
  readonly name: string;
  /** Kafka's own names and values. */
  readonly settings: Readonly<Record<string, string>>;
}

const DAY = 86_400_000;
/** An envelope only says that there is something to ask for; who was away for longer reads its inbox over HTTP. */
const INBOX_DAYS = 30;
/** Whatever the cluster has as its default: up to a size it would delete what is to stay. */
const ofAnySize = { 'cleanup.policy': 'delete', 'retention.bytes': '-1' };

export const kept = { ...ofAnySize, 'retention.ms': '-1' };
export const newest = { 'cleanup.policy': 'compact' };
/**
 * Counted from when it went out: dated by when it was recorded, what waited for longer than that, or is filled anew, would be
 * gone within minutes and nobody would have read it.
 */
export const forAWhile = {
  ...{ ...ofAnySize, 'retention.ms': String(INBOX_DAYS * DAY) },
  'message.timestamp.type': 'LogAppendTime',
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
