import { ForbiddenException, Injectable } from '@nestjs/common';
import {
  AccessEntries,
  AccessLog,
  type Access,
  type AccessEntry,
  type AccessQuery,
  type SampleQuery,
} from '#platform/access-log';
import { dayInStockholm } from '#platform/domain';
import { decide, type Actor } from '#platform/secrecy';

export interface LogPage {
  readonly items: readonly AccessEntry[];
  readonly total: number;
}

/** What a reviewer may see of the log. The policy decides on each entry, and looking is itself on record (S66, S67). */
@Injectable()
export class ReviewedLog {
  constructor(
    private readonly entries: AccessEntries,
    private readonly log: AccessLog,
  ) {}

  async page(actor: Actor, query: AccessQuery): Promise<LogPage> {
    const question = query.side === 'mine' ? 'accesses' : 'own-accesses';
    await this.mustReview(actor, question);
    const { rows, total } = await this.entries.asked(viewer(actor), query);
    return { items: await this.shown(actor, rows, { question, action: 'search' }), total };
  }

  async sample(actor: Actor, review: string, query: SampleQuery): Promise<readonly AccessEntry[]> {
    await this.mustReview(actor, 'log-review-sample');
    const drawn = await this.entries.sample(viewer(actor), query);
    return this.shown(actor, drawn, { question: 'log-review-sample', action: 'read', object: review });
  }

  private async mustReview(actor: Actor, question: string): Promise<void> {
    const { collaboration, unit } = actor;
    const own = { collaboration, owner: unit.id, unit: unit.id, action: 'read' };
    if (decide(actor, { kind: 'view-log', access: own }, dayInStockholm(new Date())).allowed) return;
    await this.log.record([looked(actor, { question, action: 'denied' }, 0)]);
    throw new ForbiddenException();
  }

  private async shown(
    actor: Actor,
    rows: readonly AccessEntry[],
    how: Pick<Access, 'question' | 'action' | 'object'>,
  ): Promise<readonly AccessEntry[]> {
    const today = dayInStockholm(new Date());
    // An entry that is another's is a defect, and a loud one: nothing is shown.
    if (!rows.every((access) => decide(actor, { kind: 'view-log', access }, today).allowed))
      throw new Error("The log gave another's entry.");
    await this.log.record([looked(actor, how, rows.length)]);
    return rows;
  }
}

const viewer = ({ collaboration, unit }: Actor) => ({ collaboration, unit: unit.id });

/** The log about a unit is the unit's own. */
const looked = (
  { collaboration, unit, function: acting }: Actor,
  how: Pick<Access, 'question' | 'action' | 'object'>,
  rows: number,
): Access => ({
  collaboration,
  at: new Date().toISOString(),
  unit: unit.id,
  function: acting,
  owner: unit.id,
  rows,
  ...how,
});
