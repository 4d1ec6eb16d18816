import type { Delivered } from './consumer-like.js';

/** One message of a topic: in an inbox an envelope, elsewhere the event. */
export interface TopicMessage {
  readonly topic: string;
  /** Messages with the same key keep their order; they are of the same matter. */
  readonly key: string;
  /** The item id of the HTTP inbox. */
  readonly id: string;
  readonly type: string;
  /** The unit that said it. */
  readonly sender: string;
  /** When it happened, in EDTF. */
  readonly occurred: string;
  /** When the hub took it in, RFC 3339 in UTC. */
  readonly recordedAt: string;
  /** Counts the messages of the topic, from 1. */
  readonly sequence: bigint;
  /** The fields of an open event, or a table; absent in an inbox, and where a table was taken back. */
  readonly data?: unknown;
  /** In an inbox where the rest is asked for at the hub; `hub.referred` does it. */
  readonly dataref?: string;
  /** Where its sealed content is; `hub.open` fetches it. */
  readonly contentref?: string;
  /** What you said yourself: as you posted it. */
  readonly posted?: { readonly source: string; readonly id: string };
}

/** A message of the hub that this version cannot read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/**
 * What the headers say, by CloudEvents 1.0 in binary mode; headers that are not known here are left alone. Undefined for what is
 * no event: nobody but the hub may write to the topics, but whoever runs the cluster can.
 * @throws Unreadable
 */
export const topicMessage = (topic: string, { key, value, headers = {} }: Delivered): TopicMessage | undefined => {
  const said = (name: string): string | undefined => headers[`ce_${name}`]?.toString();
  if (said('specversion') === undefined) return undefined;
  const [sequence, source, postedid, dataref, contentref] = [
    ...[said('sequence') ?? '', said('source') ?? ''],
    ...[said('postedid'), said('dataref'), said('contentref')],
  ] as const;
  if (!/^[1-9]\d{0,18}$/.test(sequence ?? '')) throw new Unreadable(`A message of ${topic} has no number.`);
  return {
    ...{ topic, key: key?.toString() ?? '', id: said('id') ?? '', type: said('type') ?? '' },
    ...{ sender: (source ?? '').split(':').at(-1)!, occurred: said('occurred') ?? '', recordedAt: said('time') ?? '' },
    sequence: BigInt(sequence!),
    ...(value && value.length > 0 ? { data: JSON.parse(value.toString()) as unknown } : {}),
    ...(dataref ? { dataref } : {}),
    ...(contentref ? { contentref } : {}),
    ...(postedid ? { posted: { source: said('postedsource') ?? '', id: postedid } } : {}),
  };
};
