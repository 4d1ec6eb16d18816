import { HttpException } from '@nestjs/common';
import type { Scope } from './caller.js';

/** An answer before any rule was asked: who you are, whether you may ask, or how often. `headers` go with it. */
export class AccessRefused extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    title: string,
    detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** The client that a valid token names, to be counted; never in the answer. */
    readonly client?: string,
  ) {
    super({ code, title, status, detail }, status);
  }
}

const challenge = (parameters: string) => ({ 'www-authenticate': `Bearer realm="samverk"${parameters}` });
const retryAfter = (seconds: number) => ({ 'retry-after': String(seconds) });

// RFC 6750 § 3: a request without a token gets the bare challenge, without an error code.
export const noToken = () =>
  new AccessRefused(
    401,
    'no-token',
    'No access token',
    'Send an access token as Authorization: Bearer.',
    challenge(''),
  );

// One text for every reason: what is wrong with a token helps an attacker more than a partner (SAK.24).
export const invalidToken = () =>
  new AccessRefused(
    401,
    'invalid-token',
    'The access token is not valid',
    'Fetch a new access token from the issuer, for this audience, valid for at most five minutes.',
    challenge(', error="invalid_token"'),
  );

export const insufficientScope = (scope?: Scope) =>
  new AccessRefused(
    403,
    'insufficient-scope',
    'The access token does not cover this',
    'The resource needs a scope that the access token lacks.',
    challenge(`, error="insufficient_scope"${scope ? `, scope="${scope}"` : ''}`),
  );

export const unknownUnit = (client?: string) =>
  new AccessRefused(
    403,
    'unknown-unit',
    'Unknown unit or function',
    'The collaboration does not list the unit and function in the access token.',
    {},
    client,
  );

export const issuerUnavailable = () =>
  new AccessRefused(
    503,
    'issuer-unavailable',
    'Access tokens cannot be checked now',
    'The keys of the token issuer cannot be fetched. The same request may be sent again.',
    retryAfter(5),
  );

export const tooManyRequests = (seconds: number) =>
  new AccessRefused(
    429,
    'too-many-requests',
    'Too many requests',
    'Wait for the time in Retry-After.',
    retryAfter(seconds),
  );
