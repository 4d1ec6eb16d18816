import 'reflect-metadata';
import { getMetadataStorage } from 'class-validator';
import type { Posted } from '#platform/domain';
import { given, posted, refused as isRefused } from '#platform/domain/testing';
import { approved, refused, requested, withdrawn } from '../testing/index.js';
import { approvedReviews, evolveReviews } from './approved-reviews.js';
import { legalReview } from './legal-review.decider.js';
import * as forms from './legal-review.events.js';
import type { LegalReviewEvent } from './legal-review.events.js';

type Said = Posted<LegalReviewEvent>;
const asks = (event: LegalReviewEvent = requested()): Said => posted(event, { function: 'counsellor' });
const answers = (event: LegalReviewEvent): Said => posted(event, { function: 'legal-reviewer' });

it('S29: a draft is laid before the reviewer, who approves it with reasons', () => {
  expect(given(legalReview).when(asks())).toEqual([requested()]);
  expect(given(legalReview, asks()).when(answers(approved))).toEqual([approved]);
  expect(given(legalReview, asks(), answers(approved)).state()).toMatchObject({ status: 'approved' });
});

it('is asked, and answered, only once, however often it is sent', () => {
  expect(given(legalReview, asks()).when(asks())).toEqual([]);
  expect(given(legalReview, asks(), answers(approved)).when(answers(approved))).toEqual([]);
  expect(given(legalReview, asks(), asks(withdrawn)).when(asks(withdrawn))).toEqual([]);
});

it('S29: a changed draft is a new review: what was approved cannot be widened afterwards', () => {
  const wider = asks(requested({ recipients: ['police', 'customs'] }));
  expect(() => given(legalReview, asks(), answers(approved)).when(wider)).toThrow(
    isRefused('review-already-requested'),
  );
});

it('S29: nobody approves what it asked for itself', () => {
  const self = posted(approved, { function: 'counsellor' });
  expect(() => given(legalReview, asks()).when(self)).toThrow(isRefused('reviewer-is-requester'));
});

it.each<[string, Said[], Said]>([
  ['approved after it was refused', [asks(), answers(refused)], answers(approved)],
  ['refused after it was approved', [asks(), answers(approved)], answers(refused)],
  ['approved after it was withdrawn', [asks(), asks(withdrawn)], answers(approved)],
  [
    'approved again on other reasons',
    [asks(), answers(approved)],
    answers({ ...approved, reason: 'S'.repeat(43) } as never),
  ],
  ['withdrawn after it was refused', [asks(), answers(refused)], asks(withdrawn)],
])('is not %s', (_, history, next) =>
  expect(() => given(legalReview, ...history).when(next)).toThrow(isRefused('review-closed')),
);

it.each([approved, refused, withdrawn])('$type of a review that nobody asked for is refused alike', (event) =>
  expect(() => given(legalReview).when(answers(event))).toThrow(isRefused('no-such-review')),
);

describe('S29: what the boundary knows as approved', () => {
  const known = (...history: [event: LegalReviewEvent, unit?: string, recordedAt?: string][]) =>
    approvedReviews(
      evolveReviews(
        new Map(),
        history.map(
          ([event, unit = 'board', recordedAt = '2026-02-02T12:00:00.000Z']) =>
            ({ ...posted(event, { unit, recordedAt }), collaboration: 'here' }) as never,
        ),
      ),
    );

  it('is what was approved, from the Swedish day on which that was recorded', () => {
    expect(known([requested()])).toEqual([]);
    expect(known([requested()], [approved, 'board', '2026-02-02T23:30:00.000Z'])).toMatchObject([
      {
        unit: 'board',
        basis: 'prevent-or-investigate-crime',
        recipients: ['police'],
        subjectAge: '21+',
        on: '2026-02-03',
      },
    ]);
  });
  it('is nothing that was refused, or withdrawn after approval', () => {
    expect(known([requested()], [refused])).toEqual([]);
    expect(known([requested()], [approved], [withdrawn])).toEqual([]);
  });
  it('is kept apart for two units that chose the same id', () => {
    expect(known([requested()], [approved], [requested(), 'clinic'], [withdrawn, 'clinic'])).toMatchObject([
      { unit: 'board' },
    ]);
  });
});

it('no field holds free text: every text is of a closed list or pattern', () => {
  const closed = ['isIn', 'isUuid', 'isSlug', 'matches', 'equals', 'nestedValidation'];
  for (const form of Object.values(forms)) {
    const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
    for (const field of new Set(rules.map(({ propertyName }) => propertyName))) {
      const names = rules.filter((rule) => rule.propertyName === field).map(({ name, type }) => name ?? type);
      expect([field, names.some((name) => closed.includes(name))]).toEqual([field, true]);
    }
  }
});
