import { fileURLToPath } from 'node:url';
import { audit, gate, type Audit, type Statement } from '#platform/disclosure-control';
import { everybody, form, known, party, planned, published } from '#platform/disclosure-control/testing';
import { HighsSolver } from '../highs-solver.js';
import { auditInParallel } from './audit-in-parallel.js';
import { gateInParallel } from './gate-in-parallel.js';
import { JobPool } from './job-pool.js';

const hooks = fileURLToPath(new URL('../../../projections/src/testing/typescript.mjs', import.meta.url));
const execArgv = ['--conditions=own-source', '--import', hooks];
const total = (coef: Statement['coef'], lo: number): Statement => ({ coef, lo, up: lo });
const asked: Audit = {
  ledger: {
    latent: ['a', 'b', '__proto__'],
    relations: [],
    releases: [
      {
        id: 'r',
        statements: [
          total(
            Object.fromEntries([
              ['a', 1],
              ['b', 1],
              ['__proto__', 1],
            ]),
            9,
          ),
        ],
      },
    ],
  },
  attackers: ['public', 'one', 'two'].map((id, nr) => ({ id, knows: nr === 0 ? [] : [total({ a: 1 }, nr)] })),
  targets: [
    { id: 'b', coef: { b: 1 } },
    {
      id: 'rest',
      coef: Object.fromEntries([
        ['b', 1],
        ['__proto__', 1],
      ]),
    },
    { id: 'all', coef: { a: 1, b: 1 } },
  ],
};
/** A market split: nobody knows how to say quickly whether whole numbers fit. */
const endless = (): Audit => {
  const latent = Array.from({ length: 50 }, (_, nr) => `x${nr}`);
  let seed = 7;
  const weight = (): number => (seed = (seed * 48_271) % 2_147_483_647) % 100;
  const row = (): Statement => {
    const weights = latent.map(weight);
    const half = Math.floor(weights.reduce((sum, one) => sum + one, 0) / 2);
    return total(Object.fromEntries(latent.map((id, nr) => [id, weights[nr]!])), half);
  };
  const relations = [...latent.map((id) => ({ coef: { [id]: 1 }, up: 1 })), ...Array.from({ length: 6 }, row)];
  return { ...asked, ledger: { latent, relations, releases: [] }, targets: [{ id: 't', coef: { x1: 1 } }] };
};

describe('A pool of worker threads', () => {
  const pool = new JobPool({ threads: 2, execArgv });
  afterAll(() => pool.close());

  it('answers as the job itself does', async () => {
    const expected = audit(asked, { solver: await HighsSolver.open() });
    expect(expected.status).toBe('audited');
    const told: number[] = [];
    const onProgress = (done: number): void => void told.push(done);
    expect(await auditInParallel(pool, asked, { limitMs: 60_000, onProgress })).toEqual(expected);
    expect(told.at(-1)).toBe(9);
    const alone = { ...asked, attackers: asked.attackers.slice(1, 2) };
    const parts = await auditInParallel(pool, alone, { limitMs: 60_000 });
    expect(parts).toMatchObject({ ranges: [{ target: 'b' }, { target: 'rest' }, { target: 'all' }] });
  });

  it('goes through a plan as the job itself does, and adds the time it took', async () => {
    const truth = { a: 9, b: 1 };
    const watchers = [everybody, party('one', 'a')];
    const plan = {
      ...published({ truth, now: [], forms: [form('b'), form('a', 'b')], watchers }),
      planned: [
        planned('r1', '2021-02-01', [known(['a'], 5, 9)]),
        planned('r2', '2021-03-01', [known(['a', 'b'], 10, 14)], []),
      ],
    };
    const { firstRefused, outcomes } = await gateInParallel(pool, plan, { limitMs: 60_000 });
    const expected = gate(plan, { solver: await HighsSolver.open() });
    expect(firstRefused).toEqual(expected.firstRefused);
    const steps = (all: typeof outcomes) => all.map(({ published: step, refusals }) => ({ step, refusals }));
    expect(steps(outcomes)).toEqual(steps(expected.outcomes));
    expect(outcomes.map(({ record }) => record?.wallMs)).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('gives no answer when time runs out, and goes on with the next job', async () => {
    await expect(pool.run('audit', endless(), { limitMs: 2_000 })).rejects.toMatchObject({ code: 'time-out' });
    await expect(pool.run('audit', asked, { limitMs: 60_000 })).resolves.toMatchObject({ status: 'audited' });
  });

  it('gives no answer when the job breaks', async () => {
    const broken = { ...asked, targets: [{ id: 't', coef: { nowhere: 1 } }] };
    const failed = pool.run('audit', broken, { limitMs: 60_000 });
    await expect(failed).rejects.toMatchObject({ name: 'JobFailed', code: 'broken' });
  });

  it('leaves nothing running when it is closed, and nobody waiting', async () => {
    const other = new JobPool({ threads: 1, execArgv });
    const failed = other.run('audit', endless(), { limitMs: 60_000 }).catch((error: unknown) => error);
    await other.close();
    expect(await failed).toMatchObject({ name: 'JobFailed', code: 'broken' });
  });
});
