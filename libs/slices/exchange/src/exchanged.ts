import type { Recorded } from '#platform/domain';
import type { Catalogues, ContentReference } from '#platform/intake';

/** Any event that is addressed to someone, of whichever slice. */
export type Exchanged = { readonly type: string };

export const contentOf = (catalogues: Catalogues, { event }: Recorded<Exchanged>): ContentReference | undefined =>
  catalogues.entry(event.type)?.content?.(event);

/** What the event says, without its type. */
export const dataOf = ({ event }: Recorded<Exchanged>): Readonly<Record<string, unknown>> => {
  const { type: _type, ...data } = event;
  return data;
};
