import { oneOf, severalOf, type CountedBy } from '#platform/domain';
import { ageBandsOf } from './age-bands.js';
import { contactCategories as lists } from './contact-categories.js';
import { municipalitiesOf, waysInOf } from './known-places.js';

/** What `counted` tells of a contact, with the codes that its form and its surroundings let it have (K44). */
export const countedBy: CountedBy = {
  count: 'contacts',
  variables: {
    channel: oneOf(...lists.channel),
    wayIn: { answers: 'one', codes: ({ parties }) => waysInOf(parties), wayIn: true },
    caller: oneOf(...lists.caller),
    exposedBehind: oneOf(...lists.exposedBehind, 'not-applicable'),
    profession: oneOf(...lists.profession, 'not-applicable'),
    municipality: { answers: 'one', codes: ({ parties }) => municipalitiesOf(parties) },
    ageBand: { answers: 'one', codes: ({ ageBands }) => ageBandsOf(ageBands) },
    gender: oneOf(...lists.gender),
    constellation: oneOf(...lists.constellation),
    kind: oneOf(...lists.kind),
    exposure: severalOf(...lists.exposure),
    level: severalOf(...lists.level),
    perpetrator: severalOf(...lists.perpetrator),
    addedVulnerability: severalOf(...lists.addedVulnerability),
    outcome: severalOf(...lists.outcome),
  },
};
