import type { Access } from '#platform/access-log';
import { SUBSCRIBER } from './message/destinations.js';
import type { Addressed } from './message/messages-of.js';

const INBOX = 'inbox/';

/** What goes into inboxes is on record before it does, by whose items they were (S66, ADR 0017). */
export const accessesOf = (collaboration: string, messages: readonly Addressed[], at: string): readonly Access[] => {
  const counts = new Map<string, { readonly unit: string; readonly owner: string; rows: number }>();
  for (const { reader, owner } of messages) {
    if (!reader.startsWith(INBOX)) continue;
    const unit = reader.slice(INBOX.length);
    const counted = counts.get(`${unit} ${owner}`) ?? { unit, owner, rows: 0 };
    counted.rows += 1;
    counts.set(`${unit} ${owner}`, counted);
  }
  const act = { collaboration, at, function: SUBSCRIBER, action: 'subscribe', question: 'kafka-inbox' } as const;
  return [...counts.values()].map((counted) => ({ ...act, ...counted }));
};
