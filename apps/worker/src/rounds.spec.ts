import { Logger } from '@nestjs/common';
import { Rounds } from './rounds.js';

Logger.overrideLogger(false);
const soon = { well: 1, failed: 1 };
const counted = (fails = 0) => {
  const seen = { runs: 0, atOnce: 0, most: 0 };
  const run = async (): Promise<number> => {
    seen.runs += 1;
    seen.most = Math.max(seen.most, (seen.atOnce += 1));
    await new Promise(setImmediate);
    seen.atOnce -= 1;
    if (seen.runs <= fails) throw new Error('away');
    return 0;
  };
  return { seen, run };
};
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(setImmediate);
};

it('runs again and again, never two rounds at once, and not after it was stopped', async () => {
  const reaction = counted();
  const rounds = new Rounds({ reaction }, soon);
  rounds.start();
  await until(() => reaction.seen.runs > 3);
  await rounds.stop();
  const { runs } = reaction.seen;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([reaction.seen.runs, reaction.seen.most, reaction.seen.atOnce]).toEqual([runs, 1, 0]);
});

it('tries again what failed, and lets it hold up no other', async () => {
  const [failing, other] = [counted(2), counted()];
  const rounds = new Rounds({ failing, other }, soon);
  rounds.start();
  await until(() => failing.seen.runs > 3);
  await rounds.stop();
  expect(other.seen.runs).toBeGreaterThanOrEqual(3);
});
