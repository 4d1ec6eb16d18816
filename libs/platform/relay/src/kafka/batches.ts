import type { Message as KafkaMessage, TopicMessages } from 'kafkajs';
import type { Message } from '../broker.js';

/** Of the megabyte that a broker takes of one topic at once, if nobody set it otherwise. */
const CHARACTERS = 500_000;

interface Filling {
  readonly messages: KafkaMessage[];
  characters: number;
}

/**
 * What is sent at once: of each topic no more than the broker takes, in order. Where it is cut follows from the messages of
 * that topic alone, and so tells its readers nothing.
 */
export const batchesOf = (messages: readonly Message[]): readonly TopicMessages[][] => {
  const topics = new Map<string, Filling[]>();
  for (const message of messages) {
    const batches = topics.get(message.topic) ?? [];
    topics.set(message.topic, batches);
    const characters = lengthOf(message);
    const last = batches.at(-1);
    if (last && last.characters + characters <= CHARACTERS) {
      last.messages.push(asSent(message));
      last.characters += characters;
    } else batches.push({ messages: [asSent(message)], characters });
  }
  const rounds: TopicMessages[][] = [];
  for (const [topic, batches] of topics)
    for (const [nr, batch] of batches.entries()) (rounds[nr] ??= []).push({ topic, messages: batch.messages });
  return rounds;
};

const asSent = ({ key, value, headers, timestamp }: Message): KafkaMessage => ({
  key,
  value,
  headers,
  timestamp: String(timestamp),
});

const lengthOf = ({ key, value, headers }: Message): number => {
  let length = key.length + value.length;
  for (const name in headers) length += name.length + headers[name]!.length + 2;
  return length;
};
