import type { Hub, Saying } from '#platform/client';
import type { CloudEvent } from './history.js';
import { onGround, type GroundFlags } from './ground.js';
import { told } from './output.js';

const parts = ['type', 'data', 'id', 'occurred'];

/** What a unit wants to say, without the envelope of a CloudEvent. */
export const isSaying = (event: CloudEvent): event is CloudEvent & Saying => {
  const { type, data } = Object(event) as Partial<Saying>;
  const isWhole = typeof type === 'string' && typeof data === 'object';
  return isWhole && Object.keys(event).every((name) => parts.includes(name));
};

/** Says one after the other, up to the first that is refused. */
export const sayAll = async (
  hub: Hub,
  sayings: readonly Saying[],
  flags: GroundFlags & { readonly json?: boolean },
): Promise<void> => {
  for (const saying of sayings) {
    const receipt = await hub.post(await onGround(hub, saying, flags));
    told(receipt, `${receipt.status} in ${receipt.stream}`, flags.json);
  }
};
