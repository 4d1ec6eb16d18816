import { hash } from 'node:crypto';
import type { EventKey } from './event-store.js';

/**
 * The name of an event towards readers, as UUID-shaped text. It follows from what sender and reader know anyway and says
 * nothing of place or order in the log.
 */
export const itemIdOf = ({
  collaboration,
  unit,
  source,
  id,
}: EventKey & { readonly collaboration: string }): string => {
  const hex = hash('sha256', `item ${JSON.stringify([collaboration, unit, source, id])}`, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
