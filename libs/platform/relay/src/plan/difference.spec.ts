import { here } from '../testing/sample-events.js';
import { openTopic } from '../topics/topic-names.js';
import { difference, isNothing, type Present } from './difference.js';
import { EVERYONE } from './rule.js';
import { withCopies } from './topic-settings.js';
import { wanted } from './wanted.js';

const { topics, rules } = wanted(here);
const asWanted = (copies: number): Present => ({
  topics: topics.map((topic) => ({ ...withCopies(topic, copies), copies })),
  ...{ rules, brokers: 3, mayBeOpenToAll: false },
});

it('of a cluster that is as wanted nothing is left, however many copies its topics were once given', () => {
  for (const copies of [1, 2, 3]) expect(isNothing(difference(here, asWanted(copies)))).toBe(true);
});

it('a topic of three copies that takes what only one has is put right', () => {
  const present = asWanted(3);
  const lax = present.topics.map(({ settings, ...topic }) => ({
    ...topic,
    settings: { ...settings, 'min.insync.replicas': '1' },
  }));
  const { changed } = difference(here, { ...present, topics: lax });
  expect(changed).toHaveLength(topics.length);
  for (const { changes } of changed) expect(changes).toEqual([{ setting: 'min.insync.replicas', from: '1', to: '2' }]);
});

it('what others have, or may be open to all, is told, and leaves nothing to do', () => {
  const others = { on: 'topic', name: '*', pattern: 'literal', may: 'describe' } as const;
  const told = [
    { ...others, principal: EVERYONE },
    { ...others, principal: 'kafka-ui', name: openTopic('here') },
  ];
  const found = difference(here, { ...asWanted(1), rules: [...rules, ...told], mayBeOpenToAll: true });
  expect([found.leftRules, found.mayBeOpenToAll, isNothing(found)]).toEqual([told, true, true]);
});
