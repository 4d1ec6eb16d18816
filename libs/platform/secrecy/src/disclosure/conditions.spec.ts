import { noFacts, type ApprovedReview, type SettingDecision } from '../facts.js';
import { attempt, bases, claimOf, everyoneIsMember, said, unitOf, type Attempt } from '../testing/disclosing.js';
import { disclosureRefusal } from './disclosure-refusal.js';
import { recipientKindOf, recipientKinds } from './recipient-kind.js';

const on = '2026-02-02';
const review = '7d1a3c1e-2f64-4b57-9a3b-6f5b0c1d2e3f';
const care: Attempt = { code: 'care-support', from: 'ss', to: 'hc', on };

it('S27: an unknown age fulfils no age condition', () => {
  for (const { code, ages, grounds, senders } of bases.rows.filter((row) => row.ages && row.to === undefined)) {
    const from = senders[0] === 'social-services' ? 'ss' : 'hc';
    expect([code, attempt({ code, from, to: toOf(code), on, age: 'unknown' })]).toEqual([
      code,
      'age-condition-not-met',
    ]);
    expect(ages).not.toContain('unknown');
    expect(grounds?.includes('unknown') ?? false).toBe(false);
  }
});
const toOf = (code: string): Attempt['to'] =>
  bases.rows.find((row) => row.code === code)!.recipients.find((kind) => kind !== 'authority') ?? 'authority';

it('S27: not even where a row were to name it', () => {
  const rows = bases.rows.map((row) => ({ ...row, ages: ['unknown' as const] }));
  const facts = { ...noFacts, memberships: everyoneIsMember(['hc']) };
  const claim = claimOf({ ...care, age: 'unknown' });
  expect(
    disclosureRefusal({ bases: { ...bases, rows }, facts, recipients: [unitOf('hc')], claim }, unitOf('ss'), on),
  ).toMatchObject({
    code: 'age-condition-not-met',
  });
});

it.each(['continued-abuse', 'compulsory-psychiatric-care', 'pregnancy'])(
  'an adult needs consent, or the ground %s',
  (ground) => {
    expect(attempt({ ...care, age: '21+', ground })).toBe('allowed');
    expect(attempt({ ...care, age: 'unknown', ground })).toBe('allowed');
    expect(attempt({ ...care, code: 'crime-against-minor', to: 'police', age: '21+', ground })).toBe(
      'ground-not-listed',
    );
  },
);

it('the official confirms the condition of the row, not another', () => {
  expect(attempt(care)).toBe('allowed');
  expect(attempt({ ...care, claim: { condition: 'clearly-no-harm' } })).toBe('condition-not-confirmed');
});

it.each([
  ['own-task', 'ss'],
  ['no-harm', 'hc'],
  ['cannot-consent', 'hc'],
  ['general-clause', 'police'],
] as const)('%s is used with written reasons only', (code, from) => {
  const tried: Attempt = { code, from, to: 'ss', on };
  expect(attempt(tried)).toBe('allowed');
  expect(attempt({ ...tried, claim: { reason: undefined } })).toBe('disclosure-reason-needed');
});

describe('S29: what needs a legal review', () => {
  const tried: Attempt = { code: 'prevent-or-investigate-crime', from: 'ss', to: ['police', 'customs'], on };
  const approved: ApprovedReview = {
    review,
    unit: 'ss',
    basis: tried.code,
    recipients: ['police', 'customs'],
    subjectAge: 'under-18',
    eventType: 'letter.sent.v1',
    ciphertext: 'C',
    on,
  };
  const using = (change: Partial<ApprovedReview>): string =>
    attempt({ ...tried, claim: { review }, ciphertext: 'C', reviews: [{ ...approved, ...change }] });

  it('is refused without one, and allowed with one', () => {
    expect(attempt(tried)).toBe('legal-review-needed');
    expect(using({})).toBe('allowed');
  });
  it('covers nothing sealed where nothing was sealed when it was given', () => {
    const { ciphertext: _, ...unsealed } = approved;
    expect(attempt({ ...tried, claim: { review }, ciphertext: 'C', reviews: [unsealed] })).toBe('legal-review-needed');
    expect(attempt({ ...tried, claim: { review }, reviews: [unsealed] })).toBe('allowed');
  });
  it.each<[string, Partial<ApprovedReview>]>([
    ['another review', { review: '00000000-0000-4000-8000-000000000000' }],
    ['another unit’s', { unit: 'hc' }],
    ['one of another basis', { basis: 'own-task' }],
    ['one that covers only some of the recipients', { recipients: ['police'] }],
    ['one of a subject of another age', { subjectAge: '21+' }],
    ['one of another kind of event', { eventType: 'letter.answered.v1' }],
    ['one of another content', { ciphertext: 'D' }],
    ['one that was given after the disclosure', { on: '2026-02-03' }],
  ])('is not allowed by %s', (_, change) => expect(using(change)).toBe('legal-review-needed'));

  it('a guardian who may be the threat, or disagrees with the child', () => {
    const consent: Attempt = { code: 'consent-child', from: 'ss', to: 'hc', on };
    expect(attempt(consent)).toBe('allowed');
    expect(attempt({ ...consent, claim: { condition: 'disagreement-or-threat' } })).toBe('legal-review-needed');
  });

  it('S5: whatever an authority of regime other sends', () => {
    expect(attempt({ code: 'duty-report-child', from: 'school', to: 'ss', on })).toBe('legal-review-needed');
    expect(attempt({ code: 'own-task', from: 'school', to: 'ss', on })).toBe('basis-not-for-sender');
  });
});

describe('Section 12, question 1: OSL 10:15 a from social services', () => {
  const setting = 'disclosure.osl-10-15a.social-services';
  const tried: Attempt = { code: 'prevent-or-investigate-crime', from: 'ss', to: 'police', on };
  const decided = (value: string, from: string): SettingDecision => ({ setting, value, from });
  const under = (...settings: SettingDecision[]) => attempt({ ...tried, settings });

  it('needs a review as long as nobody has decided, and the refusal names the setting', () => {
    expect(said(tried)).toMatchObject({ code: 'legal-review-needed' });
    expect(said(tried).message).toContain(setting);
  });
  it('needs none from the day of a decision that allows it, and not before', () => {
    expect(under(decided('allowed', on))).toBe('allowed');
    expect(under(decided('allowed', '2026-02-03'))).toBe('legal-review-needed');
    expect(under(decided('allowed', '2026-01-01'), decided('manual-legal-review', on))).toBe('legal-review-needed');
    expect(under({ ...decided('allowed', on), setting: 'statistics.regime' })).toBe('legal-review-needed');
  });
  it('never opens committed crimes below the threshold of OSL 10:23: that cannot be confirmed', () => {
    const settings = [decided('allowed', on)];
    expect(attempt({ ...tried, settings, claim: { condition: 'needed-against-crime' } })).toBe(
      'condition-not-confirmed',
    );
  });
  it('S30: asks for a weighing of interests each time, as the text does', () => {
    const rows = bases.rows.filter(({ code }) => code === tried.code);
    expect(rows.flatMap(({ conditions }) => conditions).every(({ sv }) => sv.includes('intresseavvägning'))).toBe(true);
    expect(rows.some(({ senders }) => senders.includes('health-care'))).toBe(false);
  });
});

it('S28: no function and no claim overrides; a withdrawn consent leaves no code behind', () => {
  expect(bases.rows.filter(({ code }) => /overrid|emergency|break/.test(code))).toEqual([]);
});

it('a unit is one kind of recipient', () => {
  expect(recipientKinds.map((kind) => recipientKindOf(unitOf(kind)))).toEqual(recipientKinds);
});
