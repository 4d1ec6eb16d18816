import { Injectable } from '@nestjs/common';
import { dayInStockholm } from '#platform/domain';
import { EventStore, Upcasters, type StoredEvent } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { decide, type Actor } from '#platform/secrecy';
import { openContent } from './open-content.js';

export interface Place {
  readonly stream: string;
  readonly version: number;
}

export interface Opened {
  /** The event that carries it. */
  readonly stored: StoredEvent;
  /** Address of its content; undefined when it has none that may be fetched now. */
  readonly ciphertext?: string;
}

/** Which content may be fetched now, by what the log says at this moment. */
@Injectable()
export class OpenContents {
  constructor(
    private readonly store: EventStore,
    private readonly catalogues: Catalogues,
    private readonly upcasters: Upcasters,
  ) {}

  async of(actor: Actor, { stream, version }: Place, now: Date): Promise<Opened | undefined> {
    const events = await this.store.readStream(actor.collaboration, stream);
    const stored = events.find((each) => each.version === version);
    const today = dayInStockholm(now);
    if (!stored || !decide(actor, { kind: 'resolve', item: stored }, today).allowed) return undefined;
    const ciphertext = openContent(this.catalogues, this.upcasters, events, version, today);
    return { stored, ...(ciphertext ? { ciphertext } : {}) };
  }
}
