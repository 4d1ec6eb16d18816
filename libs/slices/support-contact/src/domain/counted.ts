import type { Contribution } from '#platform/domain';
import type { ContactVariables } from './support-contact.events.js';

export const uncounted: Contribution = { count: 'contacts', says: 'withdraws' };

/** What a contact is counted by (K44); one that is kept out of statistics counts nowhere, not even among those left out (S53). */
export const counted = (contact: ContactVariables): Contribution => {
  if (contact.countsInStatistics === 'no') return uncounted;
  const { channel, wayIn, caller, municipality, ageBand, gender, constellation, kind } = contact;
  const { exposure, perpetrator, addedVulnerability, outcome } = contact;
  const single = { channel, wayIn, caller, municipality, ageBand, gender, constellation, kind };
  const ofProfessionals = {
    exposedBehind: contact.exposedBehind ?? 'not-applicable',
    profession: contact.profession ?? 'not-applicable',
  };
  return {
    count: 'contacts',
    says: 'tells',
    codes: {
      ...Object.fromEntries(Object.entries({ ...single, ...ofProfessionals }).map(([name, code]) => [name, [code]])),
      exposure: [...new Set(exposure.map((each) => each.exposure))],
      level: [...new Set(exposure.map(({ level }) => level))],
      ...{ perpetrator, addedVulnerability, outcome },
    },
  };
};
