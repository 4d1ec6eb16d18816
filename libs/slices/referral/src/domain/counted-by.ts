import { oneOf, type CountedBy } from '#platform/domain';
import { subjectAges } from '#platform/forms';
import { purposes } from './codes.js';
import { becoming } from './counted.js';

/** What `offered` and `became` tell of a referral. */
export const countedBy: CountedBy = {
  count: 'referrals',
  variables: {
    purpose: oneOf(...purposes),
    to: { answers: 'one', codes: ({ units }) => units.map(({ id }) => id) },
    subjectAge: oneOf(...subjectAges),
    became: oneOf('open', ...becoming),
  },
};
