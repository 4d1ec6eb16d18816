import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Complaint } from './complaint.js';

/** A CloudEvent in its JSON form; the hub checks what is in it. */
export type CloudEvent = Readonly<Record<string, unknown>>;

/** One event of a history file: who says it, in which function, and what it says. */
export interface HistoryEntry {
  readonly unit: string;
  readonly function: string;
  readonly event: CloudEvent;
  /** For messages: the file and the place in it, from 0. */
  readonly file: string;
  readonly index: number;
}

/** The collaboration that it happened in, by the event's own account: units of two may have one id. */
export const collaborationOf = ({ event }: HistoryEntry): string | undefined =>
  typeof event['collaboration'] === 'string' ? event['collaboration'] : undefined;

/** All events of a collaboration's history, files in name order, each in its own order. */
export const readHistory = (folder: string): HistoryEntry[] =>
  filesOf(folder).flatMap((path) => read(path).map((entry, index) => checked(entry, basename(path), index)));

const filesOf = (folder: string): string[] => {
  for (const candidate of [join(folder, 'history'), folder]) {
    const names = list(candidate)?.filter((name) => name.endsWith('.json') && name !== 'collaboration.json');
    if (names?.length) return names.sort().map((name) => join(candidate, name));
  }
  throw new Complaint(
    `There are no history files (*.json) in ${folder}: name a collaboration's folder, such as deploy/collaborations/goteborg-stodcentrum.`,
  );
};

const list = (folder: string): string[] | undefined => {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
};

const read = (path: string): unknown[] => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (Array.isArray(parsed)) return parsed;
  } catch {
    throw new Complaint(`${path} is not JSON.`);
  }
  throw new Complaint(`${path} is not a JSON array of { unit, function, event }.`);
};

const checked = (entry: unknown, file: string, index: number): HistoryEntry => {
  const { unit, function: acting, event } = (entry ?? {}) as Partial<HistoryEntry>;
  if (typeof unit === 'string' && typeof acting === 'string' && typeof event === 'object' && event)
    return { unit, function: acting, event, file, index };
  throw new Complaint(`${file}, event ${index}: expected { "unit": …, "function": …, "event": { … } }.`);
};
