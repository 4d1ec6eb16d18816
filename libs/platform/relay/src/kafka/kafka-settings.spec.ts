import type { PartitionMetadata } from 'kafkajs';
import { partitioner } from './kafka-settings.js';
import { Partitioners } from './kafkajs.js';

const partitions = (count: number) =>
  Array.from({ length: count }, (_, partitionId) => ({ partitionId, leader: 1 }) as PartitionMetadata);
const keys = Array.from({ length: 50 }, (_, nr) => ({ key: `stream-${nr}`, value: '' }));

it('a topic of one partition has no other place for any key', () => {
  const place = partitioner();
  for (const message of keys) expect(place({ topic: 't', partitionMetadata: partitions(1), message })).toBe(0);
});

it('in a topic of several, a key stands where Kafka’s own clients put it', () => {
  const [place, usual] = [partitioner(), Partitioners.DefaultPartitioner()];
  const placed = keys.map((message) => {
    const given = { topic: 't', partitionMetadata: partitions(7), message };
    expect(place(given)).toBe(usual(given));
    return place(given);
  });
  expect(new Set(placed).size).toBe(7);
});
