import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { AccessLog, type Access } from '#platform/access-log';
import { dayInStockholm } from '#platform/domain';
import { decide, rowOfReader, type Actor, type Duty } from '#platform/secrecy';
import type { ReadModelRow } from '../projection.js';
import type { Rows } from '../read-models.js';
import type { GuardedProjectionOf } from './guarded-projection.js';
import { ReaderRows, type ReaderAnswer, type ReaderQuery } from './reader-rows.js';

export interface GuardedQuery<Row> extends ReaderQuery<Row> {
  /** What the function must be entrusted with (default: case work). */
  readonly duty?: Duty;
  /** What is done with the answer (default: read). */
  readonly purpose?: 'read' | 'export' | 'subscribe';
}

/**
 * Asks read models of what is not open, as one unit. The policy decides, the database decides again (row-level
 * security), and the access is on record before the answer is given (S65–S66).
 */
export class GuardedReadModels {
  constructor(
    private readonly readerRows: ReaderRows,
    private readonly log: AccessLog,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Rows in order of arrival, unless an order is given.
   * @throws ForbiddenException the function is not entrusted · NotFoundException no row of this unit has the key `after`
   */
  async rows<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    actor: Actor,
    query: GuardedQuery<Row> = {},
  ): Promise<Rows<Row>> {
    const { duty, purpose = 'read', ...asked } = query;
    const at = this.now();
    const on = dayInStockholm(at);
    const allows = (reader: string): boolean =>
      decide(actor, { kind: purpose, item: rowOfReader(actor.collaboration, reader), ...(duty ? { duty } : {}) }, on)
        .allowed;
    if (!allows(actor.unit.id)) {
      await this.log.record([entry(actor, at, projection.name, 'denied', actor.unit.id, 0)]);
      throw new ForbiddenException();
    }
    const answer = await this.readerRows.ask(projection, actor.collaboration, actor.unit.id, asked);
    if (!answer) {
      const tried = entry(actor, at, projection.name, 'denied', actor.unit.id, 0);
      await this.log.record([query.after === undefined ? tried : { ...tried, object: query.after }]);
      throw new NotFoundException();
    }
    if (!answer.rows.every(({ reader }) => allows(reader))) throw new Error(`${projection.name} gave another's row.`);
    await this.log.record(entries(actor, at, projection.name, query, answer));
    return { rows: answer.rows.map(({ row }) => row), total: answer.total };
  }

  /** One row by the key that the projection gave it; undefined when absent or another's, which look alike. */
  async row<Row extends ReadModelRow>(
    projection: GuardedProjectionOf<Row>,
    actor: Actor,
    key: string,
    duty?: Duty,
  ): Promise<Row | undefined> {
    const { rows } = await this.rows(projection, actor, {
      where: { key } as Partial<Row>,
      limit: 1,
      counted: false,
      ...(duty ? { duty } : {}),
    });
    return rows[0];
  }
}

const entry = (
  { collaboration, unit, function: acting }: Actor,
  at: Date,
  question: string,
  action: Access['action'],
  owner: string,
  rows: number,
): Access => ({ collaboration, at: at.toISOString(), unit: unit.id, function: acting, action, question, owner, rows });

/** One entry per owner; an answer without rows is an access too, to one's own. */
const entries = <Row extends ReadModelRow>(
  actor: Actor,
  at: Date,
  question: string,
  { where, purpose = 'read' }: GuardedQuery<Row>,
  { rows }: ReaderAnswer<Row>,
): Access[] => {
  const key = where?.key;
  const action = purpose !== 'read' ? purpose : key === undefined ? 'search' : 'read';
  const counts = new Map<string, number>();
  for (const { owner } of rows) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  if (counts.size === 0) counts.set(actor.unit.id, 0);
  return [...counts].map(([owner, count]) => ({
    ...entry(actor, at, question, action, owner, count),
    ...(key === undefined ? {} : { object: key }),
  }));
};
