import type { Dimension, ReleasedCell, ReleasedTable } from '../domain/released-table.js';

/** A dimension with groups named as they are coded. */
export const dimensionOf = (
  variable: string,
  sv: string,
  en: string,
  groups: Record<string, [sv: string, en: string]>,
): Dimension => ({
  variable,
  sv,
  en,
  multiple: false,
  groups: Object.entries(groups).map(([id, [inSwedish, inEnglish]]) => ({
    id,
    codes: [id],
    sv: inSwedish,
    en: inEnglish,
  })),
});

/** Who made contact, by way in: what most examples need. */
export const callers = dimensionOf('caller', 'Den som tar kontakt', 'Caller', {
  'exposed-person': ['Utsatt', 'Exposed person'],
  professional: ['Yrkesverksam', 'Professional'],
});

const cells: ReleasedCell[] = [
  { at: ['exposed-person'], lo: 0, up: 4 },
  { at: ['professional'], lo: 20, up: null },
];

/** A small table, made up. */
export const aTable = (over: Partial<ReleasedTable> = {}): ReleasedTable => ({
  release: '2026-Q1',
  table: 'contacts-by-caller',
  title: { sv: 'Kontakter efter vem som tar kontakt', en: 'Contacts by caller' },
  count: 'contacts',
  period: { kind: 'quarter', id: '2026-Q1' },
  audience: 'public',
  plan: { id: 'contacts', version: 1 },
  publishedOn: '2026-05-15',
  level: 0,
  synthetic: false,
  dimensions: [callers],
  cells,
  footnotes: [{ code: 'a', sv: 'Kontakter räknas, inte personer.', en: 'Contacts are counted, not persons.' }],
  ...over,
});
