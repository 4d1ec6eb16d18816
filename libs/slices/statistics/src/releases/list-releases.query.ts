import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels, ReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { PublishedTable } from '../domain/release.events.js';
import type { ListReleasesParameters } from './list-releases.dto.js';
import type { PartyReleasedTableRow, ReleasedTableRow } from './released-tables.entity.js';
import { partyReleasedTables, releasedTables } from './released-tables.projection.js';

export interface ReleaseView {
  readonly release: string;
  readonly table: string;
  readonly period: { readonly kind: PublishedTable['kind']; readonly id: string };
  readonly audience: string;
  /** The day of the calendar. */
  readonly publishedOn: string;
  readonly planVersion: number;
  /** Step of the ladder. */
  readonly level: number;
}

export interface ReleasePage {
  readonly items: readonly ReleaseView[];
  readonly total: number;
}

/** Which tables have been published to me? */
export class ListReleases extends Query<ReleasePage> {
  constructor(
    readonly actor: Actor,
    readonly asked: ListReleasesParameters,
  ) {
    super();
  }
}

const viewed = (row: ReleasedTableRow | PartyReleasedTableRow): ReleaseView => {
  const { release, table, published, publishedOn, plan: planVersion } = row;
  const { kind, period: id, level } = published;
  const audience = 'party' in row ? row.party : 'collaboration';
  return { release, table, period: { kind, id }, audience, publishedOn, planVersion, level };
};

@QueryHandler(ListReleases)
export class ListReleasesHandler implements IQueryHandler<ListReleases> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly guarded: GuardedReadModels,
  ) {}

  async execute({ actor, asked }: ListReleases): Promise<ReleasePage> {
    const { audience, table, period, page, limit } = asked;
    const where = { ...(table === undefined ? {} : { table }), ...(period === undefined ? {} : { period }) };
    // The centre sent every party's own, and so could read them: it is told its own party's, as all others are.
    const own = { ...where, party: actor.unit.party };
    const order = { publishedOn: 'DESC' } as const;
    const slice = { where, order, offset: (page - 1) * limit, limit };
    const { rows, total } =
      audience === 'own'
        ? await this.guarded.rows(partyReleasedTables, actor, { ...slice, where: own, duty: 'statistics' })
        : await this.readModels.rows(releasedTables, actor.collaboration, slice);
    return { items: rows.map(viewed), total };
  }
}
