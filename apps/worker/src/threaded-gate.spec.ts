import { fileURLToPath } from 'node:url';
import type { PublicationPlan } from '#platform/disclosure-control';
import { GateFailed } from '#slices/statistics';
import { ThreadedGate } from './threaded-gate.js';

const hooks = fileURLToPath(new URL('../../../libs/platform/projections/src/testing/typescript.mjs', import.meta.url));
const inThreads = { threads: 1, execArgv: ['--conditions=own-source', '--import', hooks] };
const plan: PublicationPlan = {
  ledger: { latent: ['a', 'b'], relations: [], releases: [] },
  planned: [{ id: 'both', ladder: [[{ coef: { a: 1, b: 1 }, lo: 5, up: 9 }]] }],
  watchers: [{ id: 'public', knows: [], owns: [], mode: 'strict', blocks: true }],
  forms: [{ id: 'a', coef: { a: 1 } }],
  k: 5,
  truth: { a: 3, b: 3 },
};

it('tries a release in a thread', async () => {
  const gate = new ThreadedGate(inThreads);
  expect((await gate.judge(plan)).outcomes).toMatchObject([{ release: 'both', published: 0 }]);
  await gate.close();
});

it('what takes too long does not leave', async () => {
  const gate = new ThreadedGate(inThreads, 0);
  expect((await gate.judge(plan)).outcomes).toMatchObject([
    { release: 'both', published: 'nothing', refusals: [{ why: { status: 'doubtful' } }] },
  ]);
  await gate.close();
});

it('a trial that is ended has no answer, which is tried again, and is never taken for a yes', async () => {
  const gate = new ThreadedGate(inThreads);
  await gate.judge(plan);
  await gate.close();
  await expect(gate.judge(plan)).rejects.toThrow(GateFailed);
});
