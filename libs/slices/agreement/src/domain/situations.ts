import { Rejection, type CalendarDate } from '#platform/domain';
import type { Agreement, Membership, Running } from './agreement.state.js';
import { partiesOn, speaksFor } from './memberships.js';

/** The agreement while it binds someone; anything else is refused. */
export const inForce = (agreement: Agreement): Running => {
  switch (agreement.status) {
    case 'absent':
    case 'drafted':
    case 'ended':
      throw new Rejection(
        'agreement-not-in-force',
        'This can only be said of an agreement that has entered into force and has not ended (§ 16).',
      );
    case 'in-force':
    case 'negotiating':
    case 'ending':
      return agreement;
  }
};

/** As `inForce`, and not already on its way to the end under § 18 ¶ 3. */
export const continuing = (agreement: Agreement): Exclude<Running, { status: 'ending' }> => {
  const running = inForce(agreement);
  if (running.status === 'ending')
    throw new Rejection(
      'agreement-is-ending',
      'The agreement ends on 31 December of the current year, since the parties did not agree (§ 18 ¶ 3).',
    );
  return running;
};

/** The membership of a party on a day. */
export const memberOn = (agreement: Running, party: string, on: CalendarDate): Membership => {
  const membership = partiesOn(agreement, on).find((member) => member.party === party);
  if (!membership) throw new Rejection('not-a-party', 'Only a party to the agreement on that day can do this (§ 1).');
  return membership;
};

/** Refuses a unit that has no signature block of the party: nobody speaks for another. */
export const mustSpeakFor = (agreement: Running, unit: string, party: string): void => {
  if (!speaksFor(agreement.facts, unit, party)) {
    throw new Rejection(
      'not-the-partys-signatory',
      "Only a unit with one of the party's own signature blocks can act for it in the agreement (§§ 14–17).",
    );
  }
};
