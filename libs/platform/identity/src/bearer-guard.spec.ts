import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { invalidToken, issuerUnavailable, unknownUnit } from './access-refused.js';
import { BearerGuard } from './bearer-guard.js';
import { Public } from './current-caller.js';
import type { RateLimits } from './rate-limits.js';
import { Recognition } from './recognition.js';
import type { TokenVerifier } from './token-verifier.js';

@Public()
class OpenDoors {}
class Doors {}

/** What the guard does with a token that is refused so, and whom it counts. */
const asked = async (refused: Error, controller: new () => object = Doors) => {
  const counted: string[] = [];
  const limits = { address: async (kind: string) => void counted.push(kind), request: async () => undefined };
  const counting = limits as unknown as RateLimits;
  const verifier = { verify: () => Promise.reject(refused) };
  const request = { raw: { headersDistinct: { authorization: ['Bearer x'] } }, method: 'GET', ip: '::1' };
  const context = {
    switchToHttp: () => ({ getRequest: () => request, getResponse: () => ({ headers: () => undefined }) }),
    getHandler: () => () => undefined,
    getClass: () => controller,
  };
  const guard = new BearerGuard(
    new Reflector(),
    new Recognition(verifier as unknown as TokenVerifier, counting),
    counting,
  );
  const answer = await guard.canActivate(context as unknown as ExecutionContext).catch((error: unknown) => error);
  return { answer, counted };
};

it('only a token that is not valid counts as a stranger’s', async () => {
  const invalid = invalidToken();
  expect(await asked(invalid)).toEqual({ answer: invalid, counted: ['strangers'] });
  for (const error of [unknownUnit(), issuerUnavailable(), new Error('a fault of the hub')])
    expect(await asked(error)).toEqual({ answer: error, counted: [] });
});

it('a whole controller may be open', async () => {
  expect(await asked(invalidToken(), OpenDoors)).toEqual({ answer: true, counted: ['visits'] });
});
