import { Rejection, type Posted } from '#platform/domain';
import type { AgreementExtended } from './agreement.events.js';
import type { Agreement } from './agreement.state.js';
import { continuingParties } from './continuing-parties.js';
import { extensionEnd, extensionStart, noticeBy } from './memberships.js';
import { dayOf } from './occurred-on.js';
import { continuing } from './situations.js';

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();

export const extend = (agreement: Agreement, posted: Posted<AgreementExtended>): readonly AgreementExtended[] => {
  const { event } = posted;
  const running = continuing(agreement);
  const { facts } = running;
  if (facts.extendedTo) return facts.extendedTo === event.to ? [] : refuseSecond();
  if (dayOf(posted) <= noticeBy(facts))
    throw new Rejection(
      'notice-still-possible',
      'Until the last day for notice has passed it is not known who continues (§ 16).',
    );
  const { effect, months } = facts.drafted.duration.withdrawal;
  const sameRule = event.withdrawal.effect === effect && event.withdrawal.months === months;
  if (event.from !== extensionStart(facts) || event.to !== extensionEnd(facts) || !sameRule) {
    throw new Rejection(
      'extension-does-not-follow',
      'The extension starts the day after the period, is as long as the agreement says, and keeps its rule of withdrawal (§§ 16–17).',
    );
  }
  if (!sameMembers(event.continuing, continuingParties(running, facts))) {
    throw new Rejection(
      'not-those-who-continue',
      'The agreement is extended for exactly the parties that have not given notice or left (§ 16).',
    );
  }
  if (!event.payingParties.every((payer) => event.continuing.includes(payer)))
    throw new Rejection(
      'payer-does-not-continue',
      'Only a party that continues owes payments in the extension (§§ 9, 16).',
    );
  return [event];
};

const refuseSecond = (): never => {
  throw new Rejection(
    'agreement-already-extended',
    'The agreement is extended once (§ 16); a further period needs an amendment (§ 15).',
  );
};
