import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessRefused, insufficientScope } from './access-refused.js';
import type { Caller, Scope } from './caller.js';
import { PUBLIC, REQUIRED_SCOPE } from './current-caller.js';
import { RateLimits } from './rate-limits.js';
import { Recognition } from './recognition.js';

type Request = FastifyRequest & { caller?: Caller };

const eventsIn = ({ method, body }: FastifyRequest) => (method !== 'POST' ? 0 : Array.isArray(body) ? body.length : 1);

/** Refuses every request that no decorator lets in, counts the events of the others, and puts the caller on the request. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recognition: Recognition,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const decorated = <T>(key: string) =>
      this.reflector.getAllAndOverride<T>(key, [context.getHandler(), context.getClass()]);
    try {
      if (decorated<boolean>(PUBLIC)) await this.limits.address('visits', request.ip);
      else await this.admit(request, decorated<Scope>(REQUIRED_SCOPE));
      return true;
    } catch (refused) {
      if (refused instanceof AccessRefused) http.getResponse<FastifyReply>().headers({ ...refused.headers });
      throw refused;
    }
  }

  private async admit(request: Request, scope: Scope | undefined): Promise<void> {
    const caller = await this.recognition.callerOf(request);
    await this.limits.events(caller.client, eventsIn(request));
    if (!scope || !caller.scopes.includes(scope)) throw insufficientScope(scope);
    request.caller = caller;
  }
}
