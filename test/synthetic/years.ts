import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContactVariables } from '#slices/support-contact';
import type { YearWanted } from '../../apps/cli/src/synthesis/synthesise.js';

export const folder = join(import.meta.dirname, '../../deploy/collaborations/synthetic-year');

/** The years that are committed, as docs/synthetic-year.md says how they were made. */
export const years: readonly YearWanted[] = [
  { year: 2024, shape: 'mapping', seed: 1 },
  { year: 2025, shape: 'resource-team', seed: 1 },
];

export const committed = (file: string): string => readFileSync(join(folder, 'history', file), 'utf8');

type Told = ContactVariables & { readonly contactId: string };
interface Line {
  readonly event: { readonly type: string; readonly occurred: string; readonly data: Told };
}

/** What stands of the contacts in a file, newest version of each, without those withdrawn. */
export const standing = (text: string): readonly (Told & { readonly day: string })[] => {
  const found = new Map<string, Told & { readonly day: string }>();
  for (const { event } of JSON.parse(text) as readonly Line[]) {
    if (event.type === 'support-contact.withdrawn.v1') found.delete(event.data.contactId);
    else found.set(event.data.contactId, { ...event.data, day: event.occurred });
  }
  return [...found.values()];
};
