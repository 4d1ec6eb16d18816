import { oneOf, severalOf, type CountedBy } from '#platform/domain';
import { waysInOf } from './addressee.js';
import { consultationCategories as lists } from './consultation-categories.js';

/** What `asked` and `closed` tell of a consultation, with the codes that its form and its surroundings let it have. */
export const countedBy: CountedBy = {
  count: 'consultations',
  variables: {
    phase: oneOf(...lists.phase),
    theme: severalOf(...lists.theme),
    profession: oneOf(...lists.profession),
    exposedBehind: oneOf(...lists.exposedBehind),
    channel: oneOf(...lists.channel),
    wayIn: { answers: 'one', codes: ({ parties }) => waysInOf(parties), wayIn: true },
    step: oneOf(...lists.step, 'not-closed'),
  },
};
