import { jest } from '@jest/globals';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Directory } from './directory.js';
import { defaultLimits } from './rate-limit-settings.js';
import { IdentitySettings } from './identity-settings.js';
import { IssuerKeys } from './issuer-keys.js';
import { testIssuer, twoCollaborations } from './testing/index.js';
import { TokenVerifier } from './token-verifier.js';

const issuer = await testIssuer();
const settings = new IdentitySettings(issuer.trust, defaultLimits);
const shelter = { collaboration: 'north', unit: 'shelter' };

const verifier = (keys = new IssuerKeys(settings)) => new TokenVerifier(twoCollaborations(), keys, settings);

describe('A verified token', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      now: Date.parse('2026-03-02T08:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is not checked again while it lives', async () => {
    const keys = new IssuerKeys(settings);
    const asked = jest.spyOn(keys, 'resolve');
    const verified = verifier(keys);
    const token = await issuer.token(shelter);
    const [first, second] = [await verified.verify(token), await verified.verify(token)];
    expect(second).toBe(first);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is not remembered beyond its end', async () => {
    const verified = verifier();
    const token = await issuer.token(shelter);
    await verified.verify(token);
    jest.setSystemTime(Date.parse('2026-03-02T08:05:06Z'));
    await expect(verified.verify(token)).rejects.toMatchObject({ code: 'invalid-token' });
  });

  it('of a unit that is not configured is refused again, without being checked again', async () => {
    const keys = new IssuerKeys(settings);
    const asked = jest.spyOn(keys, 'resolve');
    const verified = verifier(keys);
    const token = await issuer.token({ ...shelter, unit: 'castle' });
    for (let times = 0; times < 2; times += 1)
      await expect(verified.verify(token)).rejects.toMatchObject({ code: 'unknown-unit' });
    expect(asked).toHaveBeenCalledTimes(1);
    jest.setSystemTime(Date.parse('2026-03-02T08:05:06Z'));
    await expect(verified.verify(token)).rejects.toMatchObject({ code: 'invalid-token' });
  });

  it("is not the hub's own timer, even where a configuration lists that function", async () => {
    const { collaborations } = twoCollaborations();
    const listing = collaborations.map((each) => ({
      ...each,
      units: each.units.map((unit) => ({ ...unit, functions: [...unit.functions, 'hub-timer'] })),
    }));
    const verified = new TokenVerifier(new Directory(listing), new IssuerKeys(settings), settings);
    const token = await issuer.token({ ...shelter, function: 'hub-timer' });
    await expect(verified.verify(token)).rejects.toMatchObject({ code: 'unknown-unit' });
  });

  const claims = async (said: Record<string, unknown>) =>
    verifier().verify(await issuer.token({ ...shelter, claims: said }));

  it.each(['sub', 'client_id', 'jti', 'exp', 'iat'])('is refused without %s (RFC 9068)', async (name) => {
    await expect(claims({ [name]: undefined })).rejects.toMatchObject({ code: 'invalid-token' });
  });

  it.each(['collaboration', 'unit', 'function', 'scope', 'client_id'])(
    'is refused when its %s is no text',
    async (name) => {
      await expect(claims({ [name]: ['shelter'] })).rejects.toMatchObject({ code: 'invalid-token' });
    },
  );

  it('lives five minutes at most, and clocks may differ by five seconds', async () => {
    const now = Date.now() / 1_000;
    expect((await claims({ iat: now, exp: now + 305 })).unit.id).toBe('shelter');
    await expect(claims({ iat: now, exp: now + 306 })).rejects.toMatchObject({ code: 'invalid-token' });
    expect((await claims({ iat: now - 200, exp: now - 3 })).unit.id).toBe('shelter');
    await expect(claims({ iat: now - 200, exp: now - 6 })).rejects.toMatchObject({ code: 'invalid-token' });
  });

  it('has only scopes that the hub knows, of those it names', async () => {
    const held = async (scope: string) => (await verifier().verify(await issuer.token({ ...shelter, scope }))).scopes;
    expect(await held('read')).toEqual(['read']);
    expect(await held('profile events:write read')).toEqual(['events:write', 'read']);
    expect(await held('')).toEqual([]);
  });

  it('is signed with one of few algorithms, whatever else the key of the issuer could do', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES384');
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k' }] };
    const payload = decodeJwt(await issuer.token(shelter));
    const token = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES384', typ: 'at+jwt', kid: 'k' })
      .sign(privateKey);
    const other = new IdentitySettings({ ...issuer.trust, keys: { jwks } }, defaultLimits);
    const verified = new TokenVerifier(twoCollaborations(), new IssuerKeys(other), other);
    await expect(verified.verify(token)).rejects.toMatchObject({ code: 'invalid-token' });
  });
});
