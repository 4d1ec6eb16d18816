import type { INestApplicationContext } from '@nestjs/common';
import type { StoredEvent } from '#platform/event-store';
import type { Collaboration } from '#platform/identity';
import { StillThere, SUBSCRIBER } from '#platform/relay';
import { SealedContents } from '#platform/sealed-content';
import { OpenContents } from '#slices/exchange';

/** Whether a content can be fetched now, asked as the hub is asked for it: closed, expired and purged are alike (S51, S60). */
export class FetchableContents extends StillThere {
  private readonly open: OpenContents;
  private readonly contents: SealedContents;

  constructor(
    hub: INestApplicationContext,
    private readonly collaboration: Collaboration,
  ) {
    super();
    this.open = hub.get(OpenContents, { strict: false });
    this.contents = hub.get(SealedContents, { strict: false });
  }

  override async contentOf(event: StoredEvent, reader: string): Promise<boolean> {
    const { id: collaboration, units } = this.collaboration;
    const actor = { collaboration, unit: units.find(({ id }) => id === reader)!, function: SUBSCRIBER };
    const ciphertext = (await this.open.of(actor, event, new Date()))?.ciphertext;
    if (ciphertext === undefined) return false;
    return (await this.contents.describe({ collaboration, unit: event.unit, ciphertext })) !== undefined;
  }
}
