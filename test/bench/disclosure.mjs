// Audit and gate on invented tables of the real shape: few contacts, many parties. Repeatable: one seed.
import { audit, casesOf, coalitions, classStatement, judgeWatcher } from '../../dist/libs/platform/disclosure-control/src/index.js';
import { auditInParallel, gateInParallel, HighsSolver, JobPool } from '../../dist/libs/platform/disclosure-control-highs/src/index.js';

const random = (seed) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const poisson = (draw, mean) => {
  let [count, product] = [0, draw()];
  for (const limit = Math.exp(-mean); product > limit; count++) product *= draw();
  return count;
};
const clock = async (work) => {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
};
const sumOf = (ids) => Object.fromEntries(ids.map((id) => [id, 1]));

/** Every cell of the closed table: inner cells and all margins, as lists of inner cells. */
const closure = (sizes) =>
  sizes
    .reduce((keys, size) => keys.flatMap((key) => [...Array(size).keys(), '*'].map((at) => [...key, at])), [[]])
    .map((key) => ({ id: key.join('.'), key }));
const inner = (sizes) => closure(sizes).filter(({ key }) => !key.includes('*')).map(({ id, key }) => ({ id, key }));

/** Exact figures; small ones withheld, and one more in each line that would hold only one. */
const withheldTable = (sizes, mean, draw) => {
  const cells = inner(sizes);
  const counts = new Map(cells.map(({ id }) => [id, poisson(draw, mean)]));
  const lines = closure(sizes).map(({ id, key }) => ({ id, over: cells.filter((cell) => key.every((at, nr) => at === '*' || at === cell.key[nr])).map((cell) => cell.id) }));
  const withheld = new Set(cells.filter(({ id }) => counts.get(id) < 3).map(({ id }) => id));
  for (const { over } of lines.filter(({ over }) => over.length > 1)) {
    if (over.filter((id) => withheld.has(id)).length !== 1) continue;
    withheld.add(over.filter((id) => !withheld.has(id)).sort((a, b) => counts.get(a) - counts.get(b))[0] ?? over[0]);
  }
  const shown = lines.filter(({ id }) => !withheld.has(id));
  const statements = shown.map(({ over }) => {
    const value = over.reduce((sum, id) => sum + counts.get(id), 0);
    return { coef: sumOf(over), lo: value, up: value };
  });
  return {
    cells: lines.length,
    asked: {
      ledger: { latent: cells.map(({ id }) => id), relations: [], releases: [{ id: 'table', statements }] },
      attackers: [{ id: 'public', knows: [] }],
      targets: [...withheld].map((id) => ({ id, coef: { [id]: 1 } })),
    },
  };
};

/** Times of the audit of one table, public only. */
export const auditBench = async (tables) => {
  const solver = await HighsSolver.open();
  const pool = new JobPool();
  const rows = [];
  for (const { sizes, mean } of tables) {
    const { cells, asked } = withheldTable(sizes, mean, random(7));
    const { result, ms } = await clock(() => audit(asked, { solver }));
    const parallel = await clock(() => auditInParallel(pool, asked, { limitMs: 600_000 }));
    if (result.status !== 'audited') throw new Error(result.status);
    const differ = result.ranges.filter(({ lo, up, lpLo, lpUp }) => lo > Math.ceil(lpLo) || up < Math.floor(lpUp)).length;
    rows.push({ sizes, cells, withheld: asked.targets.length, exact: ms, parallel: parallel.ms, differ });
  }
  await pool.close();
  return rows;
};

const MONTHS = [...Array(12).keys()];
const TOWNS = [...Array(11).keys()];
const KINDS = [...Array(4).keys()];
const PARTIES = ['police', 'east', 'west', ...TOWNS.map((town) => `town-${town}`)];

/** A year of 200 contacts: 528 cells, each with a part of the town, the police and a health board. */
const year = (draw) => {
  const shares = TOWNS.map((town) => (town === 0 ? 0.26 : 0.74 / 10));
  const truth = {};
  const cells = MONTHS.flatMap((month) => TOWNS.flatMap((town) => KINDS.map((kind) => ({ month, town, kind }))));
  const idOf = ({ month, town, kind }, party) => `${month}/${town}/${kind}/${party}`;
  const partsOf = (cell) => [`town-${cell.town}`, 'police', cell.town < 6 ? 'east' : 'west'].map((party) => ({ party, id: idOf(cell, party) }));
  for (const cell of cells) for (const { id } of partsOf(cell)) truth[id] = 0;
  for (let contact = 0; contact < 200; contact++) {
    let [town, at] = [0, draw()];
    while (at > shares[town] && town < 10) at -= shares[town++];
    const parts = partsOf({ month: Math.floor(draw() * 12), town, kind: Math.floor(draw() * 4) });
    const who = draw();
    truth[parts[who < 0.62 ? 0 : who < 0.84 ? 1 : 2].id]++;
  }
  return { cells, partsOf, truth };
};

/** The starting plan: months in 5s, category by half-year and by year, region by category in 10s, municipality in 20s. */
const startingPlan = ({ cells, partsOf, truth }) => {
  const form = (id, chosen) => ({ id, coef: sumOf(cells.filter(chosen).flatMap((cell) => partsOf(cell).map((part) => part.id))) });
  const classes = (width, forms) => forms.map(({ coef }) => classStatement({ k: 5, width }, coef, Object.keys(coef).reduce((sum, id) => sum + truth[id], 0)));
  const region = (town) => (town === 0 ? 0 : town < 6 ? 1 : 2);
  const half = (month) => Math.floor(month / 6);
  const months = MONTHS.map((month) => form(`month ${month}`, (cell) => cell.month === month));
  const kindHalf = KINDS.flatMap((kind) => [0, 1].map((at) => form(`kind ${kind} half ${at}`, (cell) => cell.kind === kind && half(cell.month) === at)));
  const kinds = KINDS.map((kind) => form(`kind ${kind}`, (cell) => cell.kind === kind));
  const regionKinds = [0, 1, 2].flatMap((at) => KINDS.map((kind) => form(`region ${at} kind ${kind}`, (cell) => region(cell.town) === at && cell.kind === kind)));
  const towns = TOWNS.map((town) => form(`town ${town}`, (cell) => cell.town === town));
  const townKinds = TOWNS.flatMap((town) => KINDS.map((kind) => form(`town ${town} kind ${kind}`, (cell) => cell.town === town && cell.kind === kind)));
  const monthKinds = MONTHS.flatMap((month) => KINDS.map((kind) => form(`month ${month} kind ${kind}`, (cell) => cell.month === month && cell.kind === kind)));
  const monthTowns = MONTHS.flatMap((month) => TOWNS.map((town) => form(`month ${month} town ${town}`, (cell) => cell.month === month && cell.town === town)));
  const all = form('year', () => true);
  const release = (id, time, statements) => ({ id, time, ladder: [statements] });
  const day = (month) => `2021-${String(month + 1).padStart(2, '0')}-28`;
  const owned = (party) => Object.keys(truth).filter((id) => id.endsWith(`/${party}`));
  const releases = [
    ...months.map((one, month) => release(one.id, day(month), classes(5, [one]))),
    release('year', '2021-12-31', [...classes(5, [all]), ...classes(10, [...kindHalf, ...kinds, ...regionKinds]), ...classes(20, towns)]),
  ];
  return {
    ledger: { latent: Object.keys(truth), relations: [], releases: [] },
    planned: releases,
    watchers: [
      { id: 'public', knows: [], owns: [], mode: 'strict', blocks: true },
      ...PARTIES.map((id) => ({ id, knows: [], owns: owned(id), mode: 'actual', blocks: true })),
    ],
    forms: [all, ...months, ...kinds, ...kindHalf, ...regionKinds, ...towns, ...townKinds, ...monthKinds, ...monthTowns],
    k: 5,
    truth,
  };
};

/** The last release of a year, with all that left before it. */
const lastOfYear = (plan) => ({ ...plan, ledger: { ...plan.ledger, releases: plan.planned.slice(0, -1).map(({ id, ladder }) => ({ id, statements: ladder[0] })) }, planned: plan.planned.slice(-1) });

/** The same with every two of the 14 parties together, on all cores: 91 pairs beside the 15 that watch alone. None blocks, so that all are tried. */
export const pairsBench = async () => {
  const plan = lastOfYear(startingPlan(year(random(11))));
  const watchers = [...plan.watchers, ...coalitions(plan.watchers, 2, 2)].map((watcher) => ({ ...watcher, blocks: false }));
  const pool = new JobPool();
  const { ms } = await clock(() => gateInParallel(pool, { ...plan, watchers }, { limitMs: 3_600_000 }));
  await pool.close();
  return { watchers: watchers.length, ms };
};

/** The whole-year ledger, judged once with everything in it: the last verdict of a year is the dearest. */
export const gateBench = async () => {
  const plan = startingPlan(year(random(11)));
  const whole = { ...plan, ledger: { ...plan.ledger, releases: plan.planned.slice(0, -1).map(({ id, ladder }) => ({ id, statements: ladder[0] })) }, candidate: { id: 'year', statements: plan.planned.at(-1).ladder[0] } };
  const solver = await HighsSolver.open();
  const watchers = [];
  for (const one of casesOf(whole)) {
    const { result, ms } = await clock(() => judgeWatcher({ ...one, watcher: { ...one.watcher, blocks: false } }, { solver }));
    watchers.push({ id: one.watcher.id, ms, result });
  }
  const pool = new JobPool();
  const gate = await clock(() => gateInParallel(pool, { ...plan, ledger: { ...plan.ledger, releases: whole.ledger.releases }, planned: plan.planned.slice(-1) }, { limitMs: 600_000 }));
  await pool.close();
  return { cells: 528, forms: plan.forms.length, watchers, gate };
};
