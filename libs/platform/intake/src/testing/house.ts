import { randomUUID } from 'node:crypto';
import type { DoorEvent } from './door.events.js';

export const aDoor = (): string => randomUUID();

/** A valid CloudEvent of the doors slice, as a partner would send it. */
export const doorEvent = (type: DoorEvent['type'], doorId: string, data: object = {}, over: object = {}) => ({
  specversion: '1.0',
  id: randomUUID() as string,
  source: '/office/doors',
  type,
  datacontenttype: 'application/json',
  collaboration: 'house',
  occurred: '2020-05-11',
  data: { doorId, ...(type === 'door.remarked.v1' ? { remarks: [] } : {}), ...data } as Record<string, unknown>,
  ...over,
});
