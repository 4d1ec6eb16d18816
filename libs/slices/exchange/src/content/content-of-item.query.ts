import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AccessLog } from '#platform/access-log';
import { SealedContents, type Jwe } from '#platform/sealed-content';
import type { Actor } from '#platform/secrecy';
import { Inboxes } from '../inbox/inboxes.js';
import { OpenContents } from './open-contents.js';

/** The ciphertext that came with an item; undefined when there is none for this unit, for whatever reason. */
export class ContentOfItem extends Query<Jwe | undefined> {
  constructor(
    readonly actor: Actor,
    readonly item: string,
  ) {
    super();
  }
}

@QueryHandler(ContentOfItem)
export class ContentOfItemHandler implements IQueryHandler<ContentOfItem> {
  constructor(
    private readonly inboxes: Inboxes,
    private readonly open: OpenContents,
    private readonly contents: SealedContents,
    private readonly log: AccessLog,
  ) {}

  /** The same questions are asked whether or not there is such an item, so that absent, hidden and closed cost the same. */
  async execute({ actor, item }: ContentOfItem): Promise<Jwe | undefined> {
    const { collaboration, unit } = actor;
    const now = new Date();
    const row = await this.inboxes.item(actor, item);
    const opened = await this.open.of(actor, row ?? { stream: `none-${item}`, version: 0 }, now);
    const owner = opened?.stored.unit ?? unit.id;
    const jwe = await this.contents.fetch({ collaboration, unit: owner, ciphertext: opened?.ciphertext ?? item });
    const outcome = jwe ? ({ action: 'resolve', rows: 1 } as const) : ({ action: 'denied', rows: 0 } as const);
    const said = { collaboration, at: now.toISOString(), unit: unit.id, function: actor.function };
    await this.log.record([{ ...said, ...outcome, question: 'content', owner, object: item }]);
    return jwe;
  }
}
