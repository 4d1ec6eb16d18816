import type { JSONWebKeySet } from 'jose';
import type { RateLimitSettings } from './rate-limit-settings.js';

/** Where access tokens come from and what they must say. */
export interface TokenSettings {
  /** The `iss` of every token, character for character. */
  readonly issuer: string;
  /** The `aud` of every token (default `samverk`). */
  readonly audience?: string;
  /** Where the issuer's public keys are: a URL that is fetched and followed, or a fixed set. */
  readonly keys: { readonly jwksUri: string } | { readonly jwks: JSONWebKeySet };
  /** Least time between two fetches caused by unknown key ids, in seconds (default 30). */
  readonly keyCooldown?: number;
}

/** Settings as the module provides them to its parts. */
export class IdentitySettings {
  constructor(
    readonly tokens: TokenSettings,
    readonly limits: RateLimitSettings,
  ) {}
}
