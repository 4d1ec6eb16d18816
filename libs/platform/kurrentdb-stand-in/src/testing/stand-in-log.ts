import { decide, type Check, type Violation } from './consistency.js';
import type { LoggedRecord, NewRecord } from './logged-record.js';

export interface Written {
  readonly position: bigint;
  readonly revisions: ReadonlyMap<string, bigint>;
}

/** Bytes that a record takes beside its data and metadata, roughly; positions are offsets in bytes, as in the server. */
const ENVELOPE = 120;

/**
 * The log of the stand-in: one list, and the streams in it. Positions grow with the bytes written; the first record
 * is one of the server's own, as in every real database.
 */
export class StandInLog {
  readonly records: LoggedRecord[] = [];
  private readonly streams = new Map<string, LoggedRecord[]>();
  private readonly watchers = new Set<() => void>();
  private end = 0n;

  constructor() {
    const json = new TextEncoder().encode('{}');
    this.add({ id: crypto.randomUUID(), stream: '$users', type: '$User', json: true, data: json, metadata: json });
  }

  stream(name: string): LoggedRecord[] {
    return this.streams.get(name) ?? [];
  }

  /** All or nothing. What was written before under the same ids at the same place is answered again. */
  append(records: readonly NewRecord[], checks: readonly Check[]): Written | readonly Violation[] {
    const decided = decide(records, checks, (name) => this.stream(name));
    if (decided !== 'write' && decided !== 'written-before') return decided;
    if (decided === 'write') for (const record of records) this.add(record);
    if (decided === 'write') for (const wake of this.watchers) wake();
    const names = new Set(records.map(({ stream }) => stream));
    const revisions = new Map([...names].map((name) => [name, this.stream(name).at(-1)!.revision]));
    return { position: this.records.at(-1)!.position, revisions };
  }

  private add(record: NewRecord): void {
    const own = this.streams.get(record.stream) ?? [];
    this.streams.set(record.stream, own);
    const whole = { ...record, revision: BigInt(own.length), position: this.end, created: Date.now() };
    this.end += BigInt(ENVELOPE + record.data.length + record.metadata.length);
    own.push(whole);
    this.records.push(whole);
  }

  /** Takes a record out of the log and its stream, as only whoever owns the files could. */
  remove(record: LoggedRecord): void {
    for (const list of [this.records, this.stream(record.stream)]) list.splice(list.indexOf(record), 1);
  }

  /** Resolves at the next append, or when the signal aborts. */
  grown(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.watchers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.watchers.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
  }
}
