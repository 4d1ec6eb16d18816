import type { Collaboration, Directory } from '#platform/identity';
import {
  BrokerUnavailable,
  CannotReplay,
  Interrupted,
  KafkaCluster,
  Replay,
  replayLaneOf,
  replayRule,
  replayTopic,
  ruleText,
  type ChosenTopic,
  type KafkaSettings,
  type Lane,
  type Replayed,
} from '#platform/relay';
import { Complaint } from '../complaint.js';
import { progress } from '../progress.js';
import type { Settings } from '../settings.js';
import { askedOfKafka } from './asked-of-kafka.js';
import type { ConfiguredFlags } from './configured.js';
import { FetchableContents } from './fetchable-contents.js';
import type { KafkaFlags } from './kafka-choice.js';
import { untilStopped } from './until-stopped.js';
import { withRelay } from './with-relay.js';

export interface ReplayFlags extends KafkaFlags, ConfiguredFlags {
  readonly topic: string;
  readonly into: string;
  readonly reader?: string;
  readonly renumber?: boolean;
  readonly replicas?: number;
  readonly json?: boolean;
}

interface Filling {
  readonly collaboration: Collaboration;
  readonly directory: Directory;
  readonly chosen: ChosenTopic;
  /** The unit that is to read it. */
  readonly reader: string;
  readonly kafka: KafkaSettings;
  readonly settings: Settings;
  readonly flags: ReplayFlags;
}

/** Makes the topic, fills it, and gives the right to read it only when it is whole. */
export const filled = async (filling: Filling): Promise<Replayed> => {
  const { collaboration, directory, chosen, reader, kafka, settings, flags } = filling;
  const { sealedKeys } = settings;
  const cluster = new KafkaCluster(kafka);
  const topic = replayTopic(chosen, flags.into);
  const more = { command: 'kafka-replay', settings, kafka, directory, ...(sealedKeys ? { sealedKeys } : {}) };
  return withRelay(more, async (surroundings, hub) => {
    await mustBeEmpty(cluster, topic, flags);
    const lane = await askedOfKafka(() => surroundings.broker.take(replayLaneOf(flags.into)));
    try {
      // Again behind the lane: whoever filled it at the same time can write no more.
      await mustBeEmpty(cluster, topic, flags);
      const stillThere = new FetchableContents(hub, collaboration);
      const { renumber = false } = flags;
      const replayed = await untilStopped((signal) => {
        const replaying = { chosen, stillThere, renumber, signal, now: new Date(), ...shown() };
        return whole(new Replay(surroundings, collaboration, replaying), flags.into, lane);
      });
      await cluster.allow(replayRule(collaboration.id, reader, flags.into));
      return replayed;
    } finally {
      await lane.close().catch(() => undefined);
    }
  });
};

const mustBeEmpty = async (
  cluster: KafkaCluster,
  topic: ReturnType<typeof replayTopic>,
  { into, replicas }: ReplayFlags,
): Promise<void> => {
  const fresh = await askedOfKafka(() => cluster.fresh(topic, replicas));
  switch (fresh.is) {
    case 'empty':
      return;
    case 'not empty':
      throw new Complaint(`${into} is not empty, or has several partitions. Name another, and delete this one.`, 1);
    case 'seen':
      throw new Complaint(
        `Nothing was written: ${into} would be seen by others (${fresh.by.map(ruleText).join('; ')}). ${seen}`,
        1,
      );
  }
};

const seen = 'samverk kafka plan tells which of these rights apply takes away, and which are for you to see to.';

const whole = async (replay: Replay, into: string, lane: Lane): Promise<Replayed> => {
  try {
    return await replay.into(into, lane);
  } catch (error) {
    if (error instanceof Interrupted) throw new Complaint(halfWay(error, into), 1);
    if (error instanceof CannotReplay) throw new Complaint(cannot(error), 1);
    throw error instanceof BrokerUnavailable ? new Complaint(`Kafka does not answer (${error.reason}).`) : error;
  }
};

const halfWay = ({ written, reason }: Interrupted, into: string): string =>
  `It ended half way (${reason}): ${into} holds ${written} messages, is not whole, and no unit may read it. Run it anew into another topic, and delete this one.`;

const cannot = ({ reason }: CannotReplay): string => {
  if (reason === 'OtherLog') return 'Nothing was written: the log is not the one that was relayed. See --event-store.';
  return reason === 'other numbers'
    ? 'Nothing was written: by the rules of today the log gives other numbers than the live topic has. A reader that begins anew with them is served by --renumber, or by its inbox over HTTP.'
    : `Nothing was written: an event that the live topic has had can no longer be told (${reason}).`;
};

/** One bar for each way through the log. */
const shown = () => {
  const bars = { counting: progress('counting'), writing: progress('writing') };
  const tell = (step: keyof typeof bars, done: number, total: number): void => {
    bars[step].at(done, total);
    if (done >= total) bars[step].end();
  };
  return { tell };
};
