import type { Admin } from 'kafkajs';
import { toClose } from '../plan/closed.js';
import { copiesOf } from '../plan/copies.js';
import type { Rule } from '../plan/rule.js';
import { withCopies, type WantedTopic } from '../plan/topic-settings.js';
import { alter, asMade } from './making-topics.js';
import { takenAway } from './taken-away.js';
import { clusterOf, rightsAt } from './what-is-there.js';

/** Whether a topic can be filled: nothing was ever written to it, and nobody sees it yet. */
export type Fresh =
  | { readonly is: 'empty' }
  | { readonly is: 'not empty' }
  /** Others would see it, by rights that are wider. */
  | { readonly is: 'seen'; readonly by: readonly Rule[] };

/** Makes it unless it is there; what others may do with that name ends before. What is not empty is left as it is. */
export const freshTopic = async (admin: Admin, topic: WantedTopic, asked?: number): Promise<Fresh> => {
  const isThere = (await admin.listTopics()).includes(topic.name);
  if (isThere && !(await isEmpty(admin, topic.name))) return { is: 'not empty' };
  const by = await closed(admin, topic.name);
  if (by.length > 0) return { is: 'seen', by };
  if (isThere) await alter(admin, topic);
  else {
    const copies = copiesOf((await clusterOf(admin)).brokers, asked);
    await admin.createTopics({ topics: [asMade(withCopies(topic, copies), copies)] });
  }
  return { is: (await isEmpty(admin, topic.name)) ? 'empty' : 'not empty' };
};

const isEmpty = async (admin: Admin, name: string): Promise<boolean> => {
  const ends = await admin.fetchTopicOffsets(name);
  return ends.length === 1 && ends.every(({ high }) => high === '0');
};

/** Takes away what is on that name alone. @returns what is wider */
const closed = async (admin: Admin, name: string): Promise<readonly Rule[]> => {
  const { taken, wider } = toClose(name, await rightsAt(admin));
  await takenAway(admin, taken);
  return wider;
};
