import { randomUUID } from 'node:crypto';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { loadLegalBases } from '#platform/legal-bases';
import { LegalReviewModule } from './legal-review.module.js';
import { approved, LettersModule, refused, requested, reviewId, withdrawn, type LetterSent } from './testing/index.js';

const units = [
  aUnit('board'),
  aUnit('clinic', { secrecyRegime: 'health-care' }),
  aUnit('police', { secrecyRegime: 'police' }),
];
let hub: Awaited<ReturnType<typeof wholeHub>>;
beforeEach(async () => {
  const bases = await loadLegalBases('deploy/law');
  hub = await wholeHub({ slices: [LegalReviewModule, LettersModule], units, bases });
});
afterEach(() => hub.close());

const basis = { code: 'prevent-or-investigate-crime', provision: 'OSL 10:15 a', wordingFrom: '2025-12-01' };
const condition = 'needed-against-crime-not-below-threshold';
const letter = (more: Partial<LetterSent['disclosure']> = {}, to = 'police'): LetterSent => ({
  type: 'letter.sent.v1',
  letterId: randomUUID(),
  to,
  disclosure: { basis, subjectAge: '21+', condition, review: reviewId, ...more },
});
const says = async (event: { readonly type: string }, acting = 'counsellor', unit = 'board', on = '2026-02-02') => {
  const { status, code } = await hub.tell(unit, event, acting, on);
  return code ?? status;
};
const waiting = async (unit: string, acting = 'counsellor', query = '') =>
  (await hub.ask(unit, `legal-reviews${query}`, acting)).json()['items'] as Record<string, unknown>[];

it('S29: the item stays a draft until a legal reviewer of the sender’s own authority has approved it', async () => {
  expect(await says(letter())).toBe('legal-review-needed');
  expect(await says(requested())).toBe(201);
  expect(await says(letter())).toBe('legal-review-needed');
  expect(await says(approved, 'legal-reviewer')).toBe(201);
  expect(await says(letter())).toBe(201);
});

it.each<[string, () => Promise<unknown>]>([
  ['it was refused', () => says(refused, 'legal-reviewer')],
  ['it was approved and withdrawn', async () => [await says(approved, 'legal-reviewer'), await says(withdrawn)]],
])('S29: nothing is sent when %s', async (_, answered) => {
  await says(requested());
  await answered();
  expect(await says(letter())).toBe('legal-review-needed');
});

it('S29: an approval covers what was asked for, and no other recipient, age or unit', async () => {
  await says(requested());
  await says(approved, 'legal-reviewer');
  expect(await says(letter({}, 'clinic'))).toBe('legal-review-needed');
  expect(await says(letter({ subjectAge: '18-20' }))).toBe('legal-review-needed');
  expect(await says(letter({ review: randomUUID() }))).toBe('legal-review-needed');
  expect(await says(letter(), 'counsellor', 'board', '2026-02-01')).toBe('legal-review-needed');
});

it('S21: a draft names units as recipients, and nobody else', async () => {
  expect(await says({ ...requested(), recipients: ['anna-andersson'] } as never)).toBe('unknown-recipient');
});

it('S29: only the legal reviewer approves, and only in its own unit', async () => {
  await says(requested());
  expect(await says(approved)).toBe('function-not-entrusted');
  expect(await says(approved, 'centre-manager')).toBe('function-not-entrusted');
  expect(await says(approved, 'legal-reviewer', 'clinic')).toBe('no-such-review');
  expect(await waiting('board')).toHaveLength(1);
});

it('my drafts that wait are shown to who prepares them and who reviews them, and leave the list when answered', async () => {
  await says(requested());
  for (const acting of ['counsellor', 'legal-reviewer'])
    expect(await waiting('board', acting)).toMatchObject([
      { id: reviewId, status: 'waiting', recipients: ['police'], requestedBy: 'counsellor', reason: null },
    ]);
  await says(approved, 'legal-reviewer');
  expect(await waiting('board')).toEqual([]);
  expect(await waiting('board', 'counsellor', '?status=approved')).toMatchObject([{ reason: 'R'.repeat(43) }]);
  expect((await hub.ask('board', 'legal-reviews', 'registrar')).status).toBe(403);
});

it('S29: the meant recipient, and everybody else, learns nothing of a draft: it is as absent as one never made', async () => {
  const heard = async (): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (const unit of ['police', 'clinic'])
      for (const acting of ['counsellor', 'legal-reviewer'])
        for (const path of ['legal-reviews', 'legal-reviews?status=approved', `legal-reviews/${reviewId}`]) {
          const { status, text } = await hub.ask(unit, path, acting);
          answers.push([status, text.replace(/"instance":"[^"]*"/, '')]);
        }
    answers.push(
      await hub.tell('police', approved, 'legal-reviewer'),
      await hub.tell('clinic', withdrawn, 'counsellor'),
    );
    return answers;
  };
  const before = await heard();
  await says(requested());
  expect(await heard()).toEqual(before);
  await says(approved, 'legal-reviewer');
  expect(await heard()).toEqual(before);
});

it('a unit may choose an id that another has chosen, and cannot tell', async () => {
  await says(requested());
  expect(await says(requested({ basis: 'own-task' }), 'counsellor', 'clinic')).toBe(201);
  expect(await waiting('clinic')).toMatchObject([{ basis: 'own-task' }]);
  expect(await waiting('board')).toMatchObject([{ basis: 'prevent-or-investigate-crime' }]);
});
