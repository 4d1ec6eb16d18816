import type { Hub, Saying } from '#platform/client';
import { told } from './output.js';

const parts = ['type', 'data', 'id', 'occurred'];

/** What a unit wants to say, without the envelope of a CloudEvent. */
export const isSaying = (event: unknown): event is Saying => {
  const { type, data } = Object(event) as Partial<Saying>;
  const isWhole = typeof type === 'string' && typeof data === 'object';
  return isWhole && Object.keys(event as Saying).every((name) => parts.includes(name));
};

/** Says one after the other, up to the first that is refused. */
export const sayAll = async (hub: Hub, sayings: readonly Saying[], json?: boolean): Promise<void> => {
  for (const saying of sayings) {
    const receipt = await hub.post(saying);
    told(receipt, `${receipt.status} in ${receipt.stream}`, json);
  }
};
