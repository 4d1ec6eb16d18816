import { readFile } from 'node:fs/promises';
import type { KeptReceipt } from '../post/outbox.js';
import { CHAIN_START, linkOf, type ChainRecord } from './chain.js';

/**
 * `holds`: the chain in the receipt is over exactly this event · `broken`: it is over something else ·
 * `unproven`: it cannot be told from what is at hand, since the event before it in the stream is not.
 */
export type Verdict = 'holds' | 'broken' | 'unproven';

export interface Verified {
  readonly id: string;
  readonly stream: string;
  readonly verdict: Verdict;
}

/** @param before the chain at the version before; not needed for the first event of a stream */
export const verifyReceipt = (kept: KeptReceipt, before?: string): Verdict => {
  const { unit, function: acting, event, receipt } = kept;
  const { stream, version, recordedAt, chain } = receipt;
  const start = version === 1 ? CHAIN_START : before;
  if (receipt.id !== event.id || receipt.source !== event.source || receipt.type !== event.type) return 'broken';
  if (!version || !recordedAt || !chain || !acting || !start) return 'unproven';
  const { collaboration, id, source, type, occurred, data } = event;
  const said = { collaboration, stream, id, source, type, unit, function: acting, occurred, recordedAt, data };
  const seen = audiences(data).some((audience) => linkOf(start, version, { ...said, ...audience }) === chain);
  return seen ? 'holds' : 'broken';
};

/** Who may see an event follows from its type, which is not known offline; each possibility is tried. */
const audiences = (data: KeptReceipt['event']['data']): readonly Pick<ChainRecord, 'visibility' | 'recipients'>[] => {
  const named = Object.values(data).map((value) => (typeof value === 'string' ? [value] : value));
  const addressed = named.filter((value): value is string[] => Array.isArray(value));
  return [
    { visibility: 'open', recipients: [] },
    { visibility: 'own', recipients: [] },
    ...[[], ...addressed].map((recipients) => ({ visibility: 'addressed' as const, recipients })),
  ];
};

/** Verifies a file of receipts (one JSON object per line) offline; neighbours in a stream prove each other. */
export const verifyReceipts = async (path: string): Promise<readonly Verified[]> => {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim());
  const receipts = lines.map((line) => JSON.parse(line) as KeptReceipt);
  const place = (stream: string, version: number): string => `${version} ${stream}`;
  const chains = new Map(receipts.map(({ receipt }) => [place(receipt.stream, receipt.version ?? 0), receipt.chain]));
  return receipts.map((kept) => {
    const { id, stream, version = 0 } = kept.receipt;
    return { id, stream, verdict: verifyReceipt(kept, chains.get(place(stream, version - 1))) };
  });
};
