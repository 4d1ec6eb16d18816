import { ForbiddenException } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels, ReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { assembled } from '../domain/assembled.js';
import type { ReleasedTable } from '../domain/released-table.js';
import { tablePlanRows } from '../table-plans/table-plans.projection.js';
import type { PartyReleasedTableRow } from './released-tables.entity.js';
import { partyReleasedTables, releasedTables } from './released-tables.projection.js';

/** What does this table say? */
export class OneTable extends Query<ReleasedTable | undefined> {
  constructor(
    readonly actor: Actor,
    readonly release: string,
    readonly table: string,
  ) {
    super();
  }
}

@QueryHandler(OneTable)
export class OneTableHandler implements IQueryHandler<OneTable> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly guarded: GuardedReadModels,
  ) {}

  async execute({ actor, release, table }: OneTable): Promise<ReleasedTable | undefined> {
    const key = `${release}/${table}`;
    const open = await this.readModels.row(releasedTables, actor.collaboration, key);
    const row = open ?? (await this.own(actor, key));
    if (!row) return undefined;
    const { publishedOn, published } = row;
    const plan = await this.readModels.row(tablePlanRows, actor.collaboration, String(row.plan));
    const audience = 'party' in row ? row.party : 'collaboration';
    const frozen = { release, publishedOn, audience, table: published };
    return plan && assembled(frozen, { type: 'table-plan.adopted.v1', ...plan.plan }, actor.collaboration);
  }

  /** Another party's is absent, also for the centre that sent it; who is not entrusted is answered as if there were none. */
  private async own(actor: Actor, key: string): Promise<PartyReleasedTableRow | undefined> {
    const asked = { where: { key, party: actor.unit.party }, limit: 1, counted: false, duty: 'statistics' } as const;
    try {
      return (await this.guarded.rows(partyReleasedTables, actor, asked)).rows[0];
    } catch (error) {
      if (error instanceof ForbiddenException) return undefined;
      throw error;
    }
  }
}
