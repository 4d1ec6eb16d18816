import { attempt, claimOf, said, type Attempt } from '../testing/disclosing.js';

const on = '2026-02-02';

describe('S25: is refused', () => {
  it.each<[string, Attempt, string]>([
    [
      'general-clause from social services',
      { code: 'general-clause', from: 'ss', to: 'police', on },
      'basis-not-for-sender',
    ],
    [
      'general-clause from health care',
      { code: 'general-clause', from: 'hc', to: 'police', on },
      'basis-not-for-sender',
    ],
    ['other-crime from social services', { code: 'other-crime', from: 'ss', to: 'police', on }, 'basis-not-for-sender'],
    ['other-crime from health care', { code: 'other-crime', from: 'hc', to: 'police', on }, 'basis-not-for-sender'],
    [
      'prevent-or-investigate-crime from health care (S30)',
      { code: 'prevent-or-investigate-crime', from: 'hc', to: 'police', on },
      'basis-not-for-sender',
    ],
    [
      'prevent-or-investigate-crime from social services on 2025-11-30',
      { code: 'prevent-or-investigate-crime', from: 'ss', to: 'police', on: '2025-11-30' },
      'no-legal-basis',
    ],
    [
      'care-support for an adult',
      { code: 'care-support', from: 'ss', to: 'hc', on, age: '21+' },
      'age-condition-not-met',
    ],
    [
      'care-support on a ground that is not listed',
      { code: 'care-support', from: 'ss', to: 'hc', on, age: '21+', ground: 'convenience' },
      'ground-not-listed',
    ],
    ['care-support from the police', { code: 'care-support', from: 'police', to: 'ss', on }, 'basis-not-for-sender'],
    [
      'prevent-crime-under-21 for a subject aged 21',
      { code: 'prevent-crime-under-21', from: 'ss', to: 'police', on, age: '21+' },
      'age-condition-not-met',
    ],
    [
      'prevent-serious-crime-next-of-kin to a social board',
      { code: 'prevent-serious-crime-next-of-kin', from: 'hc', to: 'ss', on },
      'basis-not-for-recipient',
    ],
    [
      'crime-against-minor with a victim aged 18',
      { code: 'crime-against-minor', from: 'ss', to: 'police', on, age: '18-20' },
      'age-condition-not-met',
    ],
    [
      'cannot-consent from social services',
      { code: 'cannot-consent', from: 'ss', to: 'hc', on },
      'basis-not-for-sender',
    ],
    [
      'duty-report-child to a hospital',
      { code: 'duty-report-child', from: 'police', to: 'hc', on },
      'basis-not-for-recipient',
    ],
    [
      'duty-report-child to a school',
      { code: 'duty-report-child', from: 'ss', to: 'school', on },
      'basis-not-for-recipient',
    ],
    [
      'duty-report-child to a social board and the police at once',
      { code: 'duty-report-child', from: 'hc', to: ['ss', 'police'], on },
      'basis-not-for-recipient',
    ],
    [
      'technical-processing used for reading, by the operator',
      { code: 'technical-processing', from: 'ss', to: 'processor', on },
      'technical-processing-not-for-reading',
    ],
    [
      'technical-processing used for reading, by an authority',
      { code: 'technical-processing', from: 'ss', to: 'hc', on },
      'technical-processing-not-for-reading',
    ],
    [
      'anything at all to the technical operator (S12)',
      { code: 'own-task', from: 'ss', to: ['hc', 'processor'], on },
      'technical-processing-not-for-reading',
    ],
    [
      'contact-data-on-request, which is never a function of the hub',
      { code: 'contact-data-on-request', from: 'ss', to: 'police', on },
      'basis-outside-hub',
    ],
    ['an adult’s consent for a child', { code: 'consent', from: 'ss', to: 'hc', on }, 'age-condition-not-met'],
    ['a code that does not exist', { ...unknownCode() }, 'no-legal-basis'],
  ])('%s', (_, tried, code) => expect(attempt(tried)).toBe(code));

  it('any other confirmation than that of the three values, in feedback-to-reporter', () => {
    const feedback: Attempt = { code: 'feedback-to-reporter', from: 'ss', to: 'school', on };
    expect(attempt(feedback)).toBe('allowed');
    expect(attempt({ ...feedback, claim: { condition: 'what-the-inquiry-found' } })).toBe('condition-not-confirmed');
  });
});

function unknownCode(): Attempt {
  const known: Attempt = { code: 'own-task', from: 'ss', to: 'hc', on };
  return { ...known, claim: { basis: { ...claimOf(known).basis, code: 'because-we-must' } } };
}

it('S25: any code is refused after its last day', () => {
  const last: Attempt = { code: 'committed-crime', from: 'ss', to: 'police', on: '2025-03-31' };
  expect(attempt(last)).toBe('allowed');
  expect(attempt({ ...last, on: '2025-04-01', claim: { basis: claimOf(last).basis } })).toBe('wrong-wording');
});

it('the refusal helps the sender: it says what applies, and repeats nothing that was sent', () => {
  const late: Attempt = { code: 'prevent-or-investigate-crime', from: 'ss', to: 'police', on: '2025-11-30' };
  expect(said(late).message).toContain('2025-12-01');
  const { message } = said(unknownCode());
  expect(message).toContain('/v1/legal-bases');
  expect(message).not.toContain('because-we-must');
  expect(said({ code: 'care-support', from: 'ss', to: 'hc', on, age: 'unknown' }).message).toContain('continued-abuse');
});
