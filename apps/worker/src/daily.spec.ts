import { daily } from './daily.js';

it('runs once on each day in Sweden, and again when it failed', async () => {
  let [now, runs] = ['2026-06-01T12:00:00Z', 0];
  const run = async (): Promise<number> => {
    runs += 1;
    if (runs === 2) throw new Error('away');
    return runs;
  };
  const reaction = daily({ run }, () => new Date(now));
  expect([await reaction.run(), await reaction.run()]).toEqual([1, 0]);
  now = '2026-06-01T22:00:00Z';
  await expect(reaction.run()).rejects.toThrow('away');
  expect([await reaction.run(), await reaction.run()]).toEqual([3, 0]);
});
