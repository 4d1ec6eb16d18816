import { Injectable } from '@nestjs/common';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { issuerUnavailable } from './access-refused.js';
import { IdentitySettings } from './identity-settings.js';

/** The issuer's public keys: fetched when first needed, kept for ten minutes, fetched anew for an unknown key id. */
@Injectable()
export class IssuerKeys {
  private readonly remote?: RemoteJWKSet;
  private readonly find: JWTVerifyGetKey;
  /** Until then no new attempt: whoever sends tokens while the issuer is down must not make us knock without end. */
  private restUntil = 0;

  constructor({ tokens: { keys, keyCooldown = 30 } }: IdentitySettings) {
    if ('jwks' in keys) {
      this.find = createLocalJWKSet(keys.jwks);
    } else {
      const times = { timeoutDuration: 3_000, cooldownDuration: keyCooldown * 1_000 };
      this.find = this.remote = createRemoteJWKSet(new URL(keys.jwksUri), times);
    }
  }

  /** For `jwtVerify`. A key that is not there is the token's fault; keys that cannot be fetched are not. */
  readonly resolve: JWTVerifyGetKey = async (header, token) => {
    if (Date.now() < this.restUntil) throw issuerUnavailable();
    try {
      return await this.find(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      this.restUntil = Date.now() + 1_000;
      throw issuerUnavailable();
    }
  };

  /** For readiness: resolves when keys are at hand, fetching them if need be. */
  async check(): Promise<void> {
    if (this.remote && !this.remote.fresh) await this.remote.reload();
  }
}
