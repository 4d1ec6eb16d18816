import {
  copiesOf,
  difference,
  isNothing,
  KafkaCluster,
  type Difference,
  type KafkaSettings,
  type Relayable,
} from '#platform/relay';
import { askedOfKafka } from './asked-of-kafka.js';
import { lines, openness } from './difference-lines.js';

interface Planned {
  readonly text: string;
  /** Whether nothing is, or was, missing. */
  readonly complete: boolean;
}

/** What is missing at the cluster, by collaboration. */
export const planned = async (
  kafka: KafkaSettings,
  collaborations: readonly Relayable[],
  asked?: number,
): Promise<Planned> => {
  const cluster = new KafkaCluster(kafka);
  return overAll(collaborations, 'nothing is missing', async (each) => {
    const present = await cluster.present(each.id);
    return difference(each, present, copiesOf(present.brokers, asked));
  });
};

/** Does it, and tells what was missing. */
export const applied = async (
  kafka: KafkaSettings,
  collaborations: readonly Relayable[],
  asked?: number,
): Promise<Planned> => {
  const cluster = new KafkaCluster(kafka);
  return overAll(collaborations, 'nothing was missing', (each) => cluster.bring(each, asked));
};

const overAll = async (
  collaborations: readonly Relayable[],
  nothing: string,
  looked: (each: Relayable) => Promise<Difference>,
): Promise<Planned> => {
  const found: (readonly [Relayable, Difference])[] = [];
  for (const each of collaborations) found.push([each, await askedOfKafka(() => looked(each))]);
  const told = found.flatMap(([each, one]) => {
    const listed = lines(each, one);
    return listed.length > 0 ? [`${each.id}:`, ...listed] : [`${each.id}: ${nothing}.`];
  });
  const open = found.some(([, { mayBeOpenToAll }]) => mayBeOpenToAll) ? [openness] : [];
  return { text: [...open, ...told].join('\n'), complete: found.every(([, one]) => isNothing(one)) };
};
