import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Posted } from '#platform/domain';
import { readCollaboration } from '#platform/identity';

export const folder = join(import.meta.dirname, '../../deploy/collaborations/goteborg-stodcentrum');

const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

export const collaboration = readCollaboration(json('collaboration.json'), 'collaboration.json');

/** A fact as history has it, not yet checked. */
export interface Told extends Posted<{ readonly type: string }> {
  readonly file: string;
  readonly collaboration: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Rows of the chronology it cites. */
  readonly rows: readonly string[];
}

interface Line {
  readonly unit: string;
  readonly function: string;
  readonly event: Readonly<Record<'specversion' | 'id' | 'source' | 'type' | 'collaboration' | 'occurred', string>> & {
    readonly data: Readonly<Record<string, unknown>>;
  };
}

const told = ({ unit, function: acting, event }: Line, file: string, index: number): Told => {
  const { id, source, type, occurred, data } = event;
  const sources = (data['sources'] ?? []) as readonly { readonly row?: string }[];
  const recordedAt = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  const envelope = { id, source, occurred, unit, function: acting, recordedAt, collaboration: event.collaboration };
  return { ...envelope, event: { type, ...data }, file, data, rows: sources.flatMap(({ row }) => row ?? []) };
};

/** Everything under history/, files in name order. */
export const history: readonly Told[] = readdirSync(join(folder, 'history'))
  .sort()
  .flatMap((file) => (json(join('history', file)) as readonly Line[]).map((line, index) => told(line, file, index)));
