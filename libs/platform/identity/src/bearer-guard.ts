import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessRefused, insufficientScope, invalidToken, noToken } from './access-refused.js';
import type { Caller, Scope } from './caller.js';
import { PUBLIC, REQUIRED_SCOPE } from './current-caller.js';
import { RateLimits } from './rate-limits.js';
import { TokenVerifier } from './token-verifier.js';

type Request = FastifyRequest & { caller?: Caller };

/** The one token in the request. Query strings and bodies are never looked at (SAK.10, SAK.15). */
function bearer({ raw }: FastifyRequest): string {
  // Node keeps only the first of several Authorization headers; which one a proxy before us checked is unknown.
  const sent = raw.headersDistinct['authorization'] ?? [];
  if (sent.length > 1) throw invalidToken();
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(sent[0] ?? '')?.[1];
  if (!token) throw noToken();
  return token;
}

const eventsIn = ({ method, body }: FastifyRequest) => (method !== 'POST' ? 0 : Array.isArray(body) ? body.length : 1);

/** Refuses every request that no decorator lets in, counts the others, and puts the caller on the request. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
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
    const caller = await this.authenticate(request);
    await this.limits.client(caller.client, eventsIn(request));
    if (!scope || !caller.scopes.includes(scope)) throw insufficientScope(scope);
    request.caller = caller;
  }

  private async authenticate(request: Request): Promise<Caller> {
    try {
      return await this.verifier.verify(bearer(request));
    } catch (refused) {
      // Counted after the check, so that strangers behind the same proxy cannot lock out those with a valid token.
      if (refused instanceof AccessRefused && refused.getStatus() === 401)
        await this.limits.address('strangers', request.ip);
      throw refused;
    }
  }
}
