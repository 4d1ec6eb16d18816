import { canonical, sha256 } from '../canonical.js';

/** What a link of the hub's hash chain is made over; members that an event lacks are left out. */
export interface ChainRecord {
  readonly collaboration: string;
  readonly stream: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly unit: string;
  readonly function: string;
  readonly occurred: string;
  readonly recordedAt: string;
  readonly visibility: 'open' | 'own' | 'addressed';
  readonly recipients: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Before the first event of a stream. */
export const CHAIN_START = '0'.repeat(64);

/** The chain up to and including an event: SHA-256, hex, over the link before, its version and its own hash. */
export const linkOf = (before: string, version: number, record: ChainRecord): string =>
  sha256(`${before} ${version} ${sha256(canonical(record), 'hex')}`, 'hex');
