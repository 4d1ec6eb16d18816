import { posted } from '#platform/domain/testing';
import { judged } from './judged.js';

const recordedAt = '2026-11-26T08:00:00.000Z';
const said = (occurred: string) => posted({ type: 'letter.sent.v1' }, { occurred, recordedAt });
const dayOf = (occurred: string, collaboration: Parameters<typeof judged>[1]) =>
  judged(said(occurred), collaboration).recordedAt.slice(0, 10);

describe('The day by which the rules judge an event', () => {
  it.each([
    ['said to be real', { synthetic: false }],
    ['that says nothing of it', {}],
    ['unknown', undefined],
  ])('is that of its recording in a collaboration %s, whatever day it tells of', (_, collaboration) => {
    for (const occurred of ['2024-03-01', '2024-03', '2026-11-26', '2030-01-01'])
      expect(judged(said(occurred), collaboration)).toEqual(said(occurred));
  });

  it('is the day that it tells of in a synthetic one', () =>
    expect(dayOf('2024-03-01', { synthetic: true })).toBe('2024-03-01'));

  it('is never later than its recording, and needs a day', () => {
    for (const occurred of ['2026-11-27', '2030-01-01', '2024', '2024-03', 'XXXX', '2024-03-01/2024-03-05'])
      expect(dayOf(occurred, { synthetic: true })).toBe('2026-11-26');
  });

  it('is the very moment of its recording for what happened that day, in the evening too', () => {
    for (const at of ['2026-11-26T08:00:00.000Z', '2026-11-26T13:30:00.000Z', '2026-11-26T22:59:59.000Z']) {
      const today = posted({ type: 'letter.sent.v1' }, { occurred: '2026-11-26', recordedAt: at });
      expect(judged(today, { synthetic: true }).recordedAt).toBe(at);
    }
  });

  it('is all that differs: what it says, and who says it, stays', () => {
    const { recordedAt: _, ...rest } = said('2024-03-01');
    expect(judged(said('2024-03-01'), { synthetic: true })).toMatchObject(rest);
  });
});
