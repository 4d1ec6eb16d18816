export type Topic = 'open' | 'inbox' | 'releases';

/** What order and delivery a reader may rely on; the same on every topic. */
export const order = `At least once: a message may come again, with the same \`ce_id\` and \`ce_sequence\`. Each topic has one
partition and keeps the order of all its messages, and so of each key; between topics nothing is promised. \`ce_sequence\` counts
the messages of a topic from 1, each topic for itself. A gap in it is a message that waits at the hub and mostly comes later; in
the topic of releases, which keeps the newest of each key, also one that was replaced.

*Minst en gång: samma meddelande kan komma igen, med samma \`ce_id\` och \`ce_sequence\`. Varje ämne har en partition och håller
ordningen; mellan ämnen lovas inget. \`ce_sequence\` räknar ämnets meddelanden från 1; det som saknas väntar hos navet.*`;

export const about = `What a unit's own systems read from Kafka. Events come in by HTTP alone (\`/v1/openapi.json\`); nobody but
the hub writes here. Messages are CloudEvents 1.0 in the binary mode of the Kafka binding. The value is \`data\`; its schema
stands at \`/schemas/<type>.json\` and only grows: take fields and values that you do not know as something new, not as an error.
What is not open comes as an envelope without any field of the event, with the path where it is read on record.

*Det här läser en enhets egna system från Kafka. Händelser lämnas in över HTTP; här skriver bara navet. Det som inte är
öppet kommer som ett kuvert utan innehåll, med adressen där det läses och läsningen loggas. Scheman växer bara: okända fält
och värden är något nytt, inte ett fel.*

${order}`;

export const topics: Readonly<Record<Topic, Readonly<Record<'title' | 'summary' | 'description', string>>>> = {
  open: {
    title: 'What is open in the collaboration',
    summary: 'Agreement, decisions, funding and parties, as they are recorded. (Det öppna i samverkan.)',
    description: 'Every party of the collaboration may read it. The value is the event’s `data`.',
  },
  inbox: {
    title: 'Envelopes for one unit',
    summary: 'What was addressed to the unit, and what it said itself. (Kuvert till en enhet.)',
    description:
      'Read by that unit alone. No content, sealed or not, and no stream of another unit is in it: it is fetched at the hub with `ce_dataref`, as the unit.',
  },
  releases: {
    title: 'The figures that are out',
    summary: 'A message per table and period; the newest of a key stands. (Publicerad statistik.)',
    description:
      'Compacted: read from the beginning for all that stands. Every party of the collaboration may read it.',
  },
};

/** What the key of a message is. */
export const key: Readonly<Record<Topic, string>> = {
  open: 'The stream: all of one agreement, matter or party comes in the order it was recorded.',
  inbox: 'The stream as this unit knows it: the same for all of one case, and another for each reader.',
  releases: 'Table and period.',
};
