import { connect } from '../index.js';
import { startPartners, type Partners } from '../testing/partners.js';

let partners: Partners;
beforeEach(async () => void (partners = await startPartners()));
afterEach(() => partners.tiny.stop());

describe('The access token', () => {
  it('is fetched once for many questions', async () => {
    for (let asked = 0; asked < 5; asked += 1) await partners.hub.keysOf('receiver');
    expect(partners.tiny.tokens).toBe(1);
  });

  it('is fetched anew when the hub does not take it any more', async () => {
    await partners.hub.keysOf('receiver');
    partners.tiny.tokens += 1;
    await partners.hub.keysOf('receiver');
    expect(partners.tiny.tokens).toBe(3);
  });

  it('is not had with a wrong secret, which is not repeated', async () => {
    const wrong = partners.as({ clientSecret: 'felaktig' }).keysOf('receiver');
    await expect(wrong).rejects.toMatchObject({ code: 'no-token-issued' });
    await expect(wrong).rejects.not.toThrow(/felaktig/);
  });

  it('can be had by a signed assertion instead of a secret', async () => {
    const key = { ...partners.keys.pairs[0]!.signing, alg: 'ES256' };
    const signed = connect({
      hub: partners.tiny.url,
      issuer: partners.tiny.url,
      clientId: 'c',
      privateKeyJwt: key,
      collaboration: 'c',
      unit: 'u',
    });
    expect(await signed.keysOf('receiver')).toHaveLength(2);
  });
});
