import { order, topics, type Topic } from './words.js';

const collaboration = { description: 'The collaboration, as in the access token. (Samverkan, som i åtkomstbeviset.)' };

const addresses: Readonly<Record<Topic, string>> = {
  open: '{collaboration}.open',
  inbox: '{collaboration}.inbox.{reader}',
  releases: '{collaboration}.releases',
};

const parameters: Readonly<Record<Topic, object>> = {
  open: { collaboration },
  inbox: {
    collaboration,
    reader: {
      description:
        'Your unit as 16 hexadecimal digits that say nothing of it; the operator tells them to you. (Enhetens 16 tecken, som driften lämnar ut.)',
    },
  },
  releases: { collaboration },
};

/** Whether what had the same key before may be gone: of figures the last one counts. */
const cleanup: Readonly<Record<Topic, 'delete' | 'compact'>> = { open: 'delete', inbox: 'delete', releases: 'compact' };

const all: readonly Topic[] = ['open', 'inbox', 'releases'];

/** A channel for each kind of topic, and that it is read. `messages`: the names of what comes on it. */
export const channelsOf = (messages: Readonly<Record<Topic, readonly string[]>>) => ({
  channels: Object.fromEntries(all.map((topic) => [topic, channel(topic, messages[topic])])),
  operations: Object.fromEntries(all.map((topic) => [`read-${topic}`, operation(topic)])),
});

const channel = (topic: Topic, messages: readonly string[]) => ({
  address: addresses[topic],
  title: topics[topic].title,
  summary: topics[topic].summary,
  description: topics[topic].description,
  servers: [{ $ref: '#/servers/broker' }],
  parameters: parameters[topic],
  messages: Object.fromEntries(messages.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
  bindings: { kafka: { topicConfiguration: { 'cleanup.policy': [cleanup[topic]] }, bindingVersion: '0.5.0' } },
});

/** Without a list of messages an operation takes all of its channel (AsyncAPI 3.0, Operation Object). */
const operation = (topic: Topic) => ({
  action: 'receive',
  channel: { $ref: `#/channels/${topic}` },
  title: topics[topic].title,
  summary: topics[topic].summary,
  description: order,
  bindings: {
    kafka: {
      groupId: { type: 'string', description: 'Begins with the prefix that the operator gives your unit.' },
      bindingVersion: '0.5.0',
    },
  },
});
