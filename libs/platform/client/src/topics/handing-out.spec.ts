import { delivered, PlayedTopic } from '../testing/played-topic.js';
import { memoryDealings } from './dealings.js';
import type { Stretch } from './dealt.js';
import { readTopics } from './read-topics.js';
import { Unreadable, type TopicMessage } from './topic-message.js';
import type { Delivered } from './consumer-like.js';

const read = async (name: string, messages: readonly Delivered[]) => {
  const topic = new PlayedTopic(name, messages);
  const handed: TopicMessage[] = [];
  const gaps: (readonly Stretch[])[] = [];
  await readTopics(topic.consumer(), {
    ...{ topics: [name], dealings: memoryDealings(), onGap: (_topic, missing) => gaps.push(missing) },
    handle: async (message) => void handed.push(message),
  });
  return { topic, handed, gaps };
};

it('a gap is told when it opens and when it closes, and the rest is handed out meanwhile', async () => {
  const { handed, gaps } = await read(
    'here.inbox.1',
    [1, 4, 5, 2, 3].map((nr) => delivered('k', nr)),
  );
  expect(handed.map(({ sequence }) => Number(sequence))).toEqual([1, 4, 5, 2, 3]);
  expect(gaps).toEqual([[[2n, 3n]], [[3n, 3n]], []]);
});

it('where the newest of each key is kept, what was replaced is no gap, and a table taken back has no data', async () => {
  const taken = { ...delivered('t/2025', 9), value: null };
  const { handed, gaps } = await read('here.releases', [delivered('t/2024', 3, {}, '{"cells":[]}  '), taken]);
  expect(gaps).toEqual([]);
  expect(handed.map(({ key, data }) => [key, data])).toEqual([
    ['t/2024', { cells: [] }],
    ['t/2025', undefined],
  ]);
});

it('an envelope has no data, and says who, when, where to ask, and what one posted oneself', async () => {
  const said = {
    ...{ ce_source: 'urn:samverk:here:board', ce_type: 'thing.said.v1', ce_time: '2026-03-01T10:00:00.000Z' },
    ...{ ce_occurred: '2026-02', ce_dataref: '/v1/inbox/id-1', ce_contentref: '/v1/inbox/id-1/content' },
    ...{ ce_postedsource: 'urn:x', ce_postedid: 'y', ce_added: 'in a later version' },
  };
  const { handed } = await read('here.inbox.1', [delivered('k', 1, said)]);
  expect(handed).toEqual([
    {
      ...{ topic: 'here.inbox.1', key: 'k', id: 'id-1', type: 'thing.said.v1', sender: 'board', sequence: 1n },
      ...{ occurred: '2026-02', recordedAt: '2026-03-01T10:00:00.000Z', dataref: '/v1/inbox/id-1' },
      ...{ contentref: '/v1/inbox/id-1/content', posted: { source: 'urn:x', id: 'y' } },
    },
  ]);
});

it('what the hub did not write is gone past', async () => {
  const { topic, handed } = await read('here.open', [{ offset: '0', key: null, value: null }, delivered('k', 1)]);
  expect([handed.length, topic.isRead]).toEqual([1, true]);
});

it('what it did write and cannot be read stops the reading, and is not gone past', async () => {
  const topic = new PlayedTopic('here.open', [delivered('k', 1), delivered('k', 2, { ce_sequence: '2 or so' })]);
  const reading = { topics: ['here.open'], dealings: memoryDealings(), handle: () => Promise.resolve() };
  await expect(readTopics(topic.consumer(), reading)).rejects.toThrow(Unreadable);
  expect(topic.committed).toBe(1);
});

it('what fails holds up the topic, and is committed up to it', async () => {
  const topic = new PlayedTopic(
    'here.open',
    [1, 2, 3].map((nr) => delivered('k', nr)),
  );
  const handed: bigint[] = [];
  const handle = async ({ sequence }: TopicMessage): Promise<void> => {
    handed.push(sequence);
    if (sequence === 2n && handed.length < 4) throw new Error('database away');
  };
  const reading = { topics: ['here.open'], dealings: memoryDealings(), handle };
  await expect(readTopics(topic.consumer(), reading)).rejects.toThrow('database away');
  expect([topic.committed, handed]).toEqual([1, [1n, 2n]]);
  await expect(readTopics(topic.consumer(), reading)).rejects.toThrow('database away');
  await readTopics(topic.consumer(), reading);
  expect(handed).toEqual([1n, 2n, 2n, 2n, 3n]);
});

it('a consumer that is to end finishes its message, and takes no other', async () => {
  const topic = new PlayedTopic(
    'here.open',
    [1, 2, 3].map((nr) => delivered('k', nr)),
  );
  const handed: bigint[] = [];
  const reading = { topics: ['here.open'], dealings: memoryDealings() };
  const handle = async ({ sequence }: TopicMessage): Promise<void> => void handed.push(sequence);
  await readTopics(
    topic.consumer(() => handed.length < 2),
    { ...reading, handle },
  );
  expect([handed, topic.committed]).toEqual([[1n, 2n], 2]);
});

it('in a topic of tables that was filled anew, what was replaced is no gap either', async () => {
  const { gaps } = await read('here.releases.2', [delivered('t/2024', 3, {}, '{}'), delivered('t/2025', 9, {}, '{}')]);
  expect(gaps).toEqual([]);
});
