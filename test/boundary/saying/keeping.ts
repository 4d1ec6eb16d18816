import { digest, idOf, later, one, today, type Saying } from './thing.js';

/** What a unit notes for itself: marks, reviews, purge decisions; and what it asks to be handled by hand. */
export const keeping = {
  mark: (_world, { thing }) => ({
    type: 'secrecy-mark.set.v1',
    data: { itemId: idOf(`mark-${thing}`), provision: 'OSL 26:1', on: today },
  }),
  unmark: (_world, { thing }) => ({
    type: 'secrecy-mark.removed.v1',
    data: { itemId: idOf(`mark-${thing}`), on: today },
  }),
  'by-hand': (world, { thing, pick }, { id }) => ({
    type: 'manual-handling.requested.v1',
    data: {
      requestId: idOf(`manual-${thing}`),
      to: one(
        world.units.filter((unit) => unit.id !== id),
        pick,
      ).id,
      contactFunction: 'unit-head',
    },
  }),
  'ask-lawyer': (world, { thing, pick }) => ({
    type: 'disclosure-review.requested.v1',
    data: {
      reviewId: idOf(`review-${thing}`),
      ...{
        basis: 'own-task',
        recipients: [one(world.units, pick).id],
        subjectAge: '21+',
        eventType: 'referral.offered.v1',
      },
    },
  }),
  'approve-review': (_world, { thing }) => ({
    type: 'disclosure-review.approved.v1',
    data: { reviewId: idOf(`review-${thing}`), reason: digest(`reason ${thing}`) },
  }),
  'decide-purge': (_world, { thing, pick }) => ({
    type: 'purge.decided.v1',
    data: {
      ...{
        decisionId: idOf(`purge-${thing}`),
        recordClass: one(['referral', 'consultation'], pick),
        reference: 'creation',
      },
      ...{ period: { amount: 5, unit: 'years' }, decision: 'SN 2026-123', from: today, coversEarlier: true },
    },
  }),
  'plan-review': (_world, { thing }) => ({
    type: 'log-review.planned.v1',
    data: {
      ...{ reviewId: idOf(`log-${thing}`), from: '2026-01-01', to: '2026-06-30', sampleSize: 5 },
      ...{ seed: idOf('seed'), due: later },
    },
  }),
} as const satisfies Record<string, Saying>;

/** Who is entrusted with what is no case work. */
export const entrustedTo: Readonly<Record<string, string>> = {
  mark: 'records-officer',
  unmark: 'records-officer',
  'by-hand': 'unit-head',
  'approve-review': 'legal-reviewer',
  'decide-purge': 'records-officer',
  'plan-review': 'log-reviewer',
};
