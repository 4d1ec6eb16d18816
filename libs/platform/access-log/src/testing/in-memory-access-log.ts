import { hash } from 'node:crypto';
import { dayInStockholm } from '#platform/domain';
import type { AccessEntries, AccessEntry, AccessQuery, LogViewer, SampleQuery } from '../access-entries.js';
import { AccessLog, type Access, type RegimeOf } from '../access-log.js';
import type { AccessPurges } from '../access-purges.js';
import { keptEntry } from '../kept-entry.js';

/** For tests, and nothing else: forgets everything when the process ends. */
export class InMemoryAccessLog extends AccessLog implements AccessEntries, AccessPurges {
  /** In the order of recording. */
  readonly entries: AccessEntry[] = [];

  constructor(private readonly regimeOf: RegimeOf = () => undefined) {
    super();
  }

  override async record(entries: readonly Access[]): Promise<void> {
    this.entries.push(...entries.map((entry) => keptEntry(entry, this.regimeOf)));
  }

  async asked(viewer: LogViewer, query: AccessQuery): ReturnType<AccessEntries['asked']> {
    const { side, from = '', to = '9999', offset = 0, limit = Infinity } = query;
    // As in PostgreSQL: nobody is never somebody.
    const seen = (viewer.unit ? this.entries : [])
      .filter((entry) => (side === 'own' ? did(viewer, entry) : owns(viewer, entry) || ofMachine(entry)))
      .filter((entry) =>
        (['unit', 'action', 'object', 'regime'] as const).every((field) => matches(query[field], entry[field])),
      )
      .filter(inPeriod(from, to))
      .toSorted((a, b) => (a.at === b.at ? order(b.id, a.id) : order(b.at, a.at)));
    return { rows: seen.slice(offset, offset + limit), total: seen.length };
  }

  async sample(viewer: LogViewer, { from, to, seed, size }: SampleQuery): Promise<readonly AccessEntry[]> {
    const drawn = (entry: AccessEntry): string => hash('sha256', seed + entry.id, 'hex');
    const mine = this.entries.filter((entry) => owns(viewer, entry)).filter(inPeriod(from, to));
    return mine.toSorted((a, b) => order(drawn(a), drawn(b))).slice(0, size);
  }

  async count(collaboration: string, unit: string, before: string): Promise<number> {
    return this.entries.filter(isOlder({ collaboration, unit }, before)).length;
  }

  async purge(collaboration: string, unit: string, before: string): Promise<number> {
    const old = isOlder({ collaboration, unit }, before);
    const kept = this.entries.filter((entry) => !old(entry));
    const purged = this.entries.length - kept.length;
    this.entries.splice(0, this.entries.length, ...kept);
    return purged;
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const matches = (wanted: string | undefined, value: string | undefined): boolean =>
  wanted === undefined || wanted === value;
const inPeriod =
  (from: string, to: string) =>
  ({ at }: AccessEntry): boolean => {
    const day = dayInStockholm(new Date(at));
    return from <= day && day <= to;
  };
const did = ({ collaboration, unit }: LogViewer, entry: AccessEntry): boolean =>
  entry.collaboration === collaboration && entry.unit === unit;
const owns = ({ collaboration, unit }: LogViewer, entry: AccessEntry): boolean =>
  entry.collaboration === collaboration && entry.owner === unit;
const ofMachine = ({ collaboration, action }: AccessEntry): boolean => collaboration === '' && action === 'administer';
const isOlder =
  (owner: LogViewer, before: string) =>
  (entry: AccessEntry): boolean =>
    owns(owner, entry) && dayInStockholm(new Date(entry.at)) < before;
