import {
  copiesOf,
  difference,
  goneOf,
  isNothing,
  KafkaCluster,
  type Difference,
  type Gone,
  type KafkaSettings,
  type Relayable,
} from '#platform/relay';
import { askedOfKafka } from './asked-of-kafka.js';
import { clusterLines, lines } from './difference-lines.js';
import { goneLines } from './gone-lines.js';

export interface Asked {
  readonly kafka: KafkaSettings;
  readonly collaborations: readonly Relayable[];
  /** Whether these are all that are configured, so that others at the cluster are gone. */
  readonly all: boolean;
  readonly replicas?: number;
  /** Collaborations that the operator says are gone. */
  readonly gone?: readonly string[];
}

interface Planned {
  readonly text: string;
  /** Whether nothing is missing, or was left undone. */
  readonly complete: boolean;
}

/** What is missing at the cluster, by collaboration, and what is there of those that are gone. */
export const planned = async (asked: Asked): Promise<Planned> => {
  const cluster = new KafkaCluster(asked.kafka);
  const found = await overAll(asked, async (each) => {
    const present = await cluster.present(each.id);
    return difference(each, present, copiesOf(present.brokers, asked.replicas));
  });
  const gone = await leftAt(cluster, asked);
  const complete = found.every(([, one]) => isNothing(one)) && gone.every(({ rules }) => rules.length === 0);
  return { text: told(asked, found, gone, 'nothing is missing'), complete };
};

/** Does it, and tells what was missing. Rights of what is gone are taken away where it was named. */
export const applied = async (asked: Asked): Promise<Planned> => {
  const cluster = new KafkaCluster(asked.kafka);
  const found = await overAll(asked, (each) => cluster.bring(each, asked.replicas));
  const gone = await leftAt(cluster, asked);
  const [named, others] = [true, false].map((which) => gone.filter(({ id }) => isNamed(asked, id) === which));
  await askedOfKafka(() => cluster.takeAway(named!.flatMap(({ rules }) => rules)));
  const complete = others!.every(({ rules }) => rules.length === 0);
  return { text: told(asked, found, gone, 'nothing was missing'), complete };
};

type Found = readonly (readonly [Relayable, Difference])[];

const overAll = async ({ collaborations }: Asked, looked: (each: Relayable) => Promise<Difference>): Promise<Found> => {
  const found: (readonly [Relayable, Difference])[] = [];
  for (const each of collaborations) found.push([each, await askedOfKafka(() => looked(each))]);
  return found;
};

const leftAt = async (cluster: KafkaCluster, { collaborations, all }: Asked): Promise<readonly Gone[]> => {
  if (!all) return [];
  const held = await askedOfKafka(() => cluster.held());
  return goneOf(
    collaborations.map(({ id }) => id),
    held,
  );
};

const isNamed = ({ gone = [] }: Asked, id: string): boolean => gone.includes(id);

const told = (asked: Asked, found: Found, gone: readonly Gone[], nothing: string): string => {
  const brokers = asked.kafka.brokers.join();
  const ofThese = found.flatMap(([each, one]) => {
    const listed = lines(each, one, brokers);
    return listed.length > 0 ? [`${each.id}:`, ...listed] : [`${each.id}: ${nothing}.`];
  });
  const ofGone = gone.flatMap((each) => goneLines(each, isNamed(asked, each.id), brokers));
  const unfound = (asked.gone ?? []).filter((id) => !gone.some((each) => each.id === id));
  const ofOthers = unfound.map((id) => `${id}: nothing of it is at the cluster.`);
  return [...clusterLines(found.map(([, one]) => one)), ...ofThese, ...ofGone, ...ofOthers].join('\n');
};
