import type { InboxRow } from './inbox.entity.js';

export interface InboxItem {
  readonly id: string;
  readonly type: string;
  /** The unit that sent it. */
  readonly sender: string;
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly _links: readonly { readonly href: string; readonly rel: string; readonly method: 'GET' }[];
}

/** @param inbox absolute URL of the inbox, without query */
export const inboxItem = (
  { key, type, sender, occurred, recordedAt, data, hasContent }: InboxRow,
  inbox: string,
): InboxItem => ({
  id: key,
  type,
  sender,
  occurred,
  recordedAt,
  data,
  _links: [
    { href: `${inbox}/${key}`, rel: 'self', method: 'GET' },
    ...(hasContent ? [{ href: `${inbox}/${key}/content`, rel: 'content', method: 'GET' as const }] : []),
  ],
});
