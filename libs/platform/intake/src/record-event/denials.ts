import { Injectable } from '@nestjs/common';
import { AccessLog } from '#platform/access-log';
import { Rejection } from '#platform/domain';
import type { Caller } from '#platform/identity';
import { Catalogues } from '../catalogues.js';
import type { Outcome } from '../perform/outcome.js';
import { Refusal } from '../problem/refusal.js';

/** What was tried and not allowed leaves a trace with the unit that tried it, like a denied read (S66). */
@Injectable()
export class Denials {
  constructor(
    private readonly catalogues: Catalogues,
    private readonly log: AccessLog,
  ) {}

  /** One entry per event type: how often it was refused. Whose thing it would have concerned is not looked up. */
  async record(caller: Caller, at: string, items: readonly unknown[], outcomes: readonly Outcome[]): Promise<void> {
    const refused = new Map<string, number>();
    outcomes.forEach((outcome, index) => {
      const type = (items[index] as { readonly type?: unknown } | undefined)?.type;
      if (typeof type === 'string' && denied(outcome) && this.isGuarded(type))
        refused.set(type, (refused.get(type) ?? 0) + 1);
    });
    if (refused.size === 0) return;
    const { collaboration, unit, function: acting } = caller;
    const said = { collaboration, at, unit: unit.id, function: acting, owner: unit.id, action: 'denied' } as const;
    await this.log.record([...refused].map(([question, rows]) => ({ ...said, question, rows })));
  }

  private isGuarded(type: string): boolean {
    const entry = this.catalogues.entry(type);
    return entry !== undefined && (entry.visibility !== 'open' || entry.duty !== undefined);
  }
}

/** What the rules or the boundary refuse; a form that is wrong is a mistake, not an attempt. */
const denied = (outcome: Outcome): boolean =>
  outcome.status === 'refused' &&
  (outcome.error instanceof Rejection ||
    (outcome.error instanceof Refusal && ['function-not-entrusted', 'not-yours-to-say'].includes(outcome.error.code)));
