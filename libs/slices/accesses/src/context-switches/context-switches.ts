import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Observable } from 'rxjs';
import { AccessLog, type Access } from '#platform/access-log';
import type { Caller } from '#platform/identity';

type Context = Pick<Caller, 'collaboration' | 'unit' | 'function'>;

/**
 * Sees a client that acted for one unit act for another (S3, S66). Both units are told of their own side and neither of
 * the other's. What one process has not seen, it cannot tell: the first request after a start is no switch.
 */
@Injectable()
export class ContextSwitches implements NestInterceptor {
  private readonly last = new LRUCache<string, Context>({ max: 10_000 });

  constructor(private readonly log: AccessLog) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { caller } = context.switchToHttp().getRequest<{ readonly caller?: Caller }>();
    if (caller?.client) await this.seen(caller);
    return next.handle();
  }

  private async seen(caller: Caller): Promise<void> {
    const before = this.last.get(caller.client);
    if (before && !sameUnit(before, caller))
      await this.log.record([side(before, 'context-left'), side(caller, 'context-entered')]);
    this.last.set(caller.client, caller);
  }
}

const sameUnit = (a: Context, b: Context): boolean => a.collaboration === b.collaboration && a.unit.id === b.unit.id;

const side = ({ collaboration, unit, function: acting }: Context, question: string): Access => ({
  collaboration,
  at: new Date().toISOString(),
  unit: unit.id,
  function: acting,
  action: 'switch-context',
  question,
  owner: unit.id,
  rows: 0,
});
