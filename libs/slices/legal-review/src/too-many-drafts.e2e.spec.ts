import { randomUUID } from 'node:crypto';
import { InMemoryEventStore } from '#platform/event-store';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { MOST_DRAFTS } from './domain/waiting-drafts.js';
import { LegalReviewModule } from './legal-review.module.js';
import { approved, refused, requested, withdrawn } from './testing/index.js';

const units = [aUnit('board'), aUnit('clinic'), aUnit('police', { secrecyRegime: 'police' })];
const waiting = Array.from({ length: MOST_DRAFTS }, () => randomUUID());
let hub: Awaited<ReturnType<typeof wholeHub>>;

/** The board has as many drafts waiting as it may. */
beforeEach(async () => {
  const store = new InMemoryEventStore();
  const envelope = { source: '/board', unit: 'board', function: 'counsellor', occurred: '2026-02-01', recipients: [] };
  for (const reviewId of waiting) {
    const { type, ...data } = requested({ reviewId });
    const said = { ...envelope, id: randomUUID(), type, recordedAt: '2026-02-01T12:00:00.000Z', data };
    const events = [{ ...said, visibility: 'own' as const }];
    await store.append('here', [{ stream: `legal-review-${reviewId}.board`, expected: 'none', events }]);
  }
  hub = await wholeHub({ slices: [LegalReviewModule], units, store });
});
afterEach(() => hub.close());

const ask = (unit: string, reviewId: string = randomUUID()) =>
  hub.tell(unit, requested({ reviewId }), 'counsellor', '2026-02-02');

it('S29: a unit with so many drafts waiting asks for no more, and no other unit is kept from it', async () => {
  expect(await ask('board')).toMatchObject({ status: 409, code: 'too-many-drafts' });
  expect(await ask('board', waiting[0]!)).toMatchObject({ status: 200 });
  expect(await ask('clinic', waiting[0]!)).toMatchObject({ status: 201 });
  expect(await ask('clinic')).toMatchObject({ status: 201 });
});

it.each([approved, refused, withdrawn])('S29: what is answered or withdrawn waits no more: $type', async (event) => {
  const acting = event === withdrawn ? 'counsellor' : 'legal-reviewer';
  expect(await hub.tell('board', { ...event, reviewId: waiting[0]! } as never, acting)).toMatchObject({ status: 201 });
  expect(await ask('board')).toMatchObject({ status: 201 });
  expect(await ask('board')).toMatchObject({ code: 'too-many-drafts' });
});
