import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from './recording.js';

const folder = join(import.meta.dirname, '../../../../../deploy/collaborations/goteborg-stodcentrum/history');

interface Line {
  readonly unit: string;
  readonly function: string;
  readonly event: {
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly occurred: string;
    readonly data: object;
  };
}

/** The recorded history of decisions; each fact one second after the one before. */
export const goteborg: readonly Fact[] = readdirSync(folder)
  .filter((name) => /^(4|5)\d-/.test(name))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Line[])
  .map(({ unit, function: acting, event: { id, source, type, occurred, data } }, index) => {
    const recordedAt = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
    return { id, source, occurred, unit, function: acting, recordedAt, event: { type, ...data } } as Fact;
  });
