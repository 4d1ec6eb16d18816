import type { ReleasedTable } from '../domain/released-table.js';

/** In which form a table is handed out. Other formats are added here, and nowhere else. */
export interface Representation {
  readonly mediaType: string;
  readonly write: (table: ReleasedTable) => unknown;
}

export const representations = {
  json: { mediaType: 'application/json', write: (table) => table },
} as const satisfies Readonly<Record<string, Representation>>;

export type Format = keyof typeof representations;
export const formats = Object.keys(representations) as readonly Format[];

/** The one that is named, else the first that is accepted; JSON where nothing is asked for. */
export const representationOf = (format: Format | undefined, accept = ''): Representation => {
  if (format !== undefined) return representations[format];
  const wanted = accept.split(',').map((each) => each.split(';')[0]!.trim());
  return (
    Object.values<Representation>(representations).find(({ mediaType }) => wanted.includes(mediaType)) ??
    representations.json
  );
};
