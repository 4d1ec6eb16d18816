import { occurredText, type Texts } from '../occurred-text.js';
import { announcements, type Announcement } from './announcements.js';
import type { MatterEntry } from './matter-entry.js';
import type { MatterRow } from './matters.entity.js';

export interface MatterSummary extends Omit<MatterRow, 'collaboration' | 'key' | 'entries'> {
  readonly matterId: string;
}

export interface MatterView extends MatterSummary {
  readonly entries: readonly (MatterEntry & { readonly occurredText: Texts })[];
  readonly announcements: readonly Announcement[];
}

export const summary = ({
  collaboration: _collaboration,
  key,
  entries: _entries,
  ...row
}: MatterRow): MatterSummary => ({ matterId: key, ...row });

export const view = (row: MatterRow): MatterView => ({
  ...summary(row),
  entries: row.entries.map((entry) => ({ ...entry, occurredText: occurredText(entry.occurred) })),
  announcements: announcements(row.entries),
});
