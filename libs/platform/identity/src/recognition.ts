import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { AccessRefused, invalidToken, noToken } from './access-refused.js';
import type { Caller } from './caller.js';
import { RateLimits } from './rate-limits.js';
import { TokenVerifier } from './token-verifier.js';

/** As much of a request as tells who makes it. */
export interface Unrecognised {
  readonly raw: Pick<IncomingMessage, 'headersDistinct'>;
  readonly ip: string;
}

/** The one token in the request. Query strings and bodies are never looked at (SAK.10, SAK.15). */
function bearer({ raw }: Unrecognised): string {
  // Node keeps only the first of several Authorization headers; which one a proxy before us checked is unknown.
  const sent = raw.headersDistinct['authorization'] ?? [];
  if (sent.length > 1) throw invalidToken();
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(sent[0] ?? '')?.[1];
  if (!token) throw noToken();
  return token;
}

/**
 * Who makes a request: asked before its body is read, and by the guard. Each request is looked at and counted once, when it
 * is first asked about: one whose body cannot be read never comes to the guard, and costs as much.
 */
@Injectable()
export class Recognition {
  private readonly recognised = new WeakMap<Unrecognised['raw'], Promise<Caller>>();

  constructor(
    private readonly verifier: TokenVerifier,
    private readonly limits: RateLimits,
  ) {}

  /** @throws AccessRefused no-token, invalid-token, unknown-unit, issuer-unavailable or too-many-requests */
  callerOf(request: Unrecognised): Promise<Caller> {
    const caller = this.recognised.get(request.raw) ?? this.recognise(request);
    this.recognised.set(request.raw, caller);
    return caller;
  }

  private async recognise(request: Unrecognised): Promise<Caller> {
    const caller = await this.verified(request);
    await this.limits.request(caller.client);
    return caller;
  }

  private async verified(request: Unrecognised): Promise<Caller> {
    try {
      return await this.verifier.verify(bearer(request));
    } catch (refused) {
      // Counted after the check, so that strangers behind the same proxy cannot lock out those with a valid token.
      if (refused instanceof AccessRefused && refused.getStatus() === 401)
        await this.limits.address('strangers', request.ip);
      // Nobody's unit, but a client that the issuer knows: it has the allowance of a client, and not of its address.
      if (refused instanceof AccessRefused && refused.client !== undefined) await this.limits.request(refused.client);
      throw refused;
    }
  }
}
