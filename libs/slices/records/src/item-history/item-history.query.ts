import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { GuardedReadModels, ReadModels } from '#platform/projections';
import { entrusted, type Actor } from '#platform/secrecy';
import { purgeDecisions } from '../purge-decisions/purge-decisions.projection.js';
import { historyOf, type ItemHistory } from './history-view.js';
import type { ItemHistoryRow } from './item-history.entity.js';
import { itemHistoryProjection } from './item-history.projection.js';
import { streamStepsProjection } from './stream-steps.projection.js';

/** When was an item of my unit added, changed, closed, marked and purged (S58)? Undefined when absent or another's, which look alike. */
export class HistoryOfItem extends Query<ItemHistory | undefined> {
  constructor(
    readonly actor: Actor,
    readonly item: string,
  ) {
    super();
  }
}

@QueryHandler(HistoryOfItem)
export class HistoryOfItemHandler implements IQueryHandler<HistoryOfItem> {
  constructor(
    private readonly guarded: GuardedReadModels,
    private readonly readModels: ReadModels,
    private readonly catalogues: Catalogues,
  ) {}

  /** For those who keep the records, and those who work with them. */
  async execute({ actor, item }: HistoryOfItem): Promise<ItemHistory | undefined> {
    const duty = entrusted(actor.function, 'records') ? 'records' : 'case-work';
    const row = await this.guarded.row(itemHistoryProjection(this.catalogues), actor, item, duty);
    if (!row) return undefined;
    const thing = await this.guarded.row(streamStepsProjection(this.catalogues), actor, row.stream, duty);
    return historyOf(row, thing?.steps ?? [], await this.decisionsOf(actor, row));
  }

  /** Reference numbers of the unit's own decisions that its purges of the item rest on. */
  private async decisionsOf({ collaboration, unit }: Actor, { keeping }: ItemHistoryRow) {
    const ids = new Set(keeping.flatMap((each) => (each.step === 'purged' ? [each.decisionId] : [])));
    const found = new Map<string, string>();
    for (const id of ids) {
      const row = await this.readModels.row(purgeDecisions, collaboration, `${id}.${unit.id}`);
      if (row) found.set(id, row.decision);
    }
    return found;
  }
}
