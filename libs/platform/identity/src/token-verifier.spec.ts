import { jest } from '@jest/globals';
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

  it('that was refused is refused again', async () => {
    const verified = verifier();
    const token = await issuer.token({ ...shelter, unit: 'castle' });
    await expect(verified.verify(token)).rejects.toMatchObject({ code: 'unknown-unit' });
    await expect(verified.verify(token)).rejects.toMatchObject({ code: 'unknown-unit' });
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
});
