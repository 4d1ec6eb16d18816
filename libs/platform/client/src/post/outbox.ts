import type { CloudEvent, Receipt } from './cloud-event.js';

/** An event with what its receipt covers beside it. It holds ciphertext's address only, never a sealed text. */
export interface Outgoing {
  readonly unit: string;
  /** In which function the unit spoke, where the token says it. */
  readonly function?: string;
  readonly event: CloudEvent;
}

/** A receipt with everything that is needed to check it offline. */
export interface KeptReceipt extends Outgoing {
  readonly receipt: Receipt;
}

/** Where events wait for their receipts, so that an event whose answer was lost is sent again as the same event. */
export interface Outbox {
  put(outgoing: Outgoing): Promise<void>;
  find(id: string): Promise<Outgoing | undefined>;
  /** Sent and not yet answered. */
  waiting(): Promise<readonly Outgoing[]>;
  /** The hub said yes: the receipt is kept. */
  keep(kept: KeptReceipt): Promise<void>;
  /** The hub said no: the event needs a change first. */
  drop(id: string): Promise<void>;
}

/** Forgets all with the process: for trying out. */
export const memoryOutbox = (): Outbox & { readonly receipts: KeptReceipt[] } => {
  const waiting = new Map<string, Outgoing>();
  const receipts: KeptReceipt[] = [];
  return {
    receipts,
    put: async (outgoing) => void waiting.set(outgoing.event.id, outgoing),
    find: async (id) => waiting.get(id),
    waiting: async () => [...waiting.values()],
    keep: async (kept) => {
      receipts.push(kept);
      waiting.delete(kept.event.id);
    },
    drop: async (id) => void waiting.delete(id),
  };
};
