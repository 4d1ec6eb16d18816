import { connect, memoryOutbox, newKeys, type Hub, type InboxItem, type KeyRing } from '../index.js';
import { publicKey } from '../keys/key-ring.js';
import { TinyHub } from './tiny-hub.js';

/** A running hub, a sender, and a receiver whose keys the hub shows. */
export interface Partners {
  readonly tiny: TinyHub;
  /** The keys of the unit `receiver`. */
  readonly keys: KeyRing;
  /** Seconds that the sender waited for, in order. */
  readonly waits: number[];
  /** The unit `sender`, in a process of its own. */
  readonly as: (more?: Partial<Parameters<typeof connect>[0]>) => Hub;
  readonly hub: Hub;
}

export const startPartners = async (): Promise<Partners> => {
  const tiny = new TinyHub();
  await tiny.start();
  const keys = await newKeys('receiver');
  const { encryption, signing } = keys.pairs[0]!;
  tiny.keys.set('receiver', [
    { ...publicKey(encryption), kid: encryption.kid!, use: 'enc' },
    { ...publicKey(signing), kid: signing.kid!, use: 'sig' },
  ]);
  const waits: number[] = [];
  const as: Partners['as'] = (more = {}) =>
    connect({
      hub: tiny.url,
      issuer: tiny.url,
      clientId: 'c.sender.case-officer',
      clientSecret: 'right',
      collaboration: 'c',
      unit: 'sender',
      outbox: memoryOutbox(),
      patience: { tries: 4, wait: async (seconds) => void waits.push(seconds) },
      ...more,
    });
  return { tiny, keys, waits, as, hub: as() };
};

export const saying = {
  type: 'thing.said.v1',
  data: { to: 'receiver' },
  text: 'hemlig text',
  recipients: ['receiver'],
} as const;

export const all = async (items: AsyncIterable<InboxItem>): Promise<InboxItem[]> => {
  const found: InboxItem[] = [];
  for await (const item of items) found.push(item);
  return found;
};
