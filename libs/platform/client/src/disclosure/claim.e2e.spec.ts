import { commitmentOf } from '../index.js';
import { startPartners, type Partners } from '../testing/partners.js';

let partners: Partners;
beforeEach(async () => void (partners = await startPartners()));
afterEach(() => partners.tiny.stop());

describe('A claim', () => {
  const row = {
    code: 'duty',
    provision: 'SoL (2025:400) 19:1',
    from: '2026-01-15',
    conditions: [{ code: 'suspicion' }],
  };
  const ground = { code: 'duty', subjectAge: 'under-18' } as const;

  it('S24: names provision and wording in force, as the hub shows them for the day', async () => {
    partners.tiny.legalBases = [row];
    const { disclosure } = await partners.hub.claim(ground, '2026-02-01');
    const basis = { code: 'duty', provision: row.provision, wordingFrom: '2026-01-15' };
    expect(disclosure).toEqual({ basis, condition: 'suspicion', subjectAge: 'under-18' });
    expect(partners.tiny.asked).toContain('GET /v1/legal-bases?on=2026-02-01');
  });

  it('S24: is not made on a basis that is not in force', async () => {
    await expect(partners.hub.claim(ground)).rejects.toThrow(/duty is not in force/);
  });

  it('S24: is not made by guessing: where there is a choice, the choices are named', async () => {
    partners.tiny.legalBases = [row, { ...row, provision: 'OSL 26:9' }];
    await expect(partners.hub.claim(ground)).rejects.toThrow(/Choose a provision for duty: .*19:1, OSL 26:9/);
    const chosen = await partners.hub.claim({ ...ground, provision: 'OSL 26:9' });
    expect(chosen.disclosure.basis.provision).toBe('OSL 26:9');
    expect(chosen.disclosure).not.toHaveProperty('provision');
  });

  it('holds a commitment to the reasons, never the reasons', async () => {
    partners.tiny.legalBases = [row];
    const { disclosure, reasonSalt } = await partners.hub.claim({ ...ground, reason: 'hemligt skäl' }, '2026-02-01');
    expect(disclosure.reason).toBe(commitmentOf(reasonSalt!, 'hemligt skäl'));
    expect(JSON.stringify(disclosure)).not.toContain('hemligt');
  });
});
