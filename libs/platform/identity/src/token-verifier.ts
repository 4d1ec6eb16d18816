import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { LRUCache } from 'lru-cache';
import { HUB_TIMER } from '#platform/secrecy';
import { invalidToken, unknownUnit } from './access-refused.js';
import type { Caller, Scope } from './caller.js';
import { Directory } from './directory.js';
import { IdentitySettings } from './identity-settings.js';
import { IssuerKeys } from './issuer-keys.js';

/** Seconds a token may live (SAK.12), and seconds that two clocks may differ. */
const longestLife = 300;
const skew = 5;
const scopes: readonly Scope[] = ['events:write', 'read'];

/** Whom a valid token names: its client, and the caller that the configuration makes of it, if it lists such a one. */
interface Known {
  readonly client: string;
  readonly caller?: Caller;
}

const callerIn = ({ client, caller }: Known): Caller => {
  if (caller) return caller;
  throw unknownUnit(client);
};

/** From access token (RFC 9068) to caller. */
@Injectable()
export class TokenVerifier {
  private readonly logger = new Logger(TokenVerifier.name);
  private readonly rules: JWTVerifyOptions;
  /** Verified tokens by hash until they expire. An entry never outlives its token, so never five minutes. */
  private readonly verified = new LRUCache<string, { readonly known: Known; readonly until: number }>({
    max: 10_000,
  });

  constructor(
    private readonly directory: Directory,
    private readonly keys: IssuerKeys,
    { tokens }: IdentitySettings,
  ) {
    this.rules = {
      algorithms: ['RS256', 'ES256', 'EdDSA'],
      issuer: tokens.issuer,
      audience: tokens.audience ?? 'samverk',
      typ: 'at+jwt',
      clockTolerance: skew,
      // Also refuses a token issued in the future, which would otherwise live longer than its exp − iat tells.
      maxTokenAge: longestLife,
      requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'],
    };
  }

  /** @throws AccessRefused invalid-token, unknown-unit or issuer-unavailable */
  async verify(token: string): Promise<Caller> {
    const hash = createHash('sha256').update(token).digest('base64');
    const entry = this.verified.get(hash);
    if (entry && Date.now() < entry.until) return callerIn(entry.known);
    const claims = await this.claims(token);
    const known = this.known(claims);
    this.verified.set(hash, { known, until: claims.exp! * 1_000 });
    return callerIn(known);
  }

  private async claims(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.keys.resolve, this.rules);
      if (payload.exp! - payload.iat! > longestLife + skew)
        throw new errors.JWTClaimValidationFailed('', payload, 'exp', 'too long');
      return payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      const claim = error instanceof errors.JWTClaimValidationFailed ? ` (${error.claim})` : '';
      this.logger.warn(`Access token refused: ${error.code}${claim}`);
      throw invalidToken();
    }
  }

  private known({ collaboration, unit: id, function: role, scope, client_id: client }: JWTPayload): Known {
    const strings = [collaboration, id, role, scope ?? '', client];
    if (!strings.every((claim) => typeof claim === 'string')) throw invalidToken();
    const [collaborationId, unitId, functionId, granted, clientId] = strings as [
      string,
      string,
      string,
      string,
      string,
    ];
    const unit = this.directory.unit(collaborationId, unitId);
    // The hub's own timers act for a unit from inside; nobody does so from outside, whatever a configuration lists.
    if (!unit?.functions.includes(functionId) || functionId === HUB_TIMER) return { client: clientId };
    const held = granted.split(' ');
    const acting = { collaboration: collaborationId, unit, function: functionId };
    const caller = { ...acting, scopes: scopes.filter((one) => held.includes(one)), client: clientId };
    return { client: clientId, caller };
  }
}
