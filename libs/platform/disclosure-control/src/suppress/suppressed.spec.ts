import { HighsSolver } from '#platform/disclosure-control-highs';
import { suppressed, type Suppression } from './suppressed.js';
import type { Adversary, SuppressionTask } from './task.js';
import { everyWorld } from './testing/every-world.js';
import { smallCountsHidden, twoWay } from './testing/tables.js';

let solver: HighsSolver;
beforeAll(async () => void (solver = await HighsSolver.open()));

const patience = { timeLimitMs: 60_000, now: () => 0 };
type Protected = Suppression & { status: 'protected' };
const found = (task: SuppressionTask): Protected => {
  const answer = suppressed(task, solver, patience);
  expect(answer.status).toBe('protected');
  return answer as Protected;
};
const demanding = (withheld: string[], lo: number, up: number, attacker: Omit<Adversary, 'demands'> = {}) => ({
  withheld,
  attackers: [{ ...attacker, demands: withheld.map((cell) => ({ cell, lo, up })) }],
  whole: true,
});

/** Investment by activity and region, from Fischetti and Salazar (2001); 22 is to be protected. */
const investment = twoWay(
  [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ],
  (value) => value,
);

it('finds the published optimum of the published example, and its published range of 5 to 30', () => {
  const { withheld, cost, audit } = found({ ...investment, ...demanding(['2_3'], 17, 27) });
  expect([withheld, cost]).toEqual([['2_3', '2_1', '3_1', '3_3'], 37]);
  expect(audit).toMatchObject([{ id: '2_3', lo: 5, up: 30 }]);
});

it('does not need the figures to be whole', () => {
  const tenth = investment.cells.map((cell) => ({ ...cell, value: cell.value / 10 }));
  const task = { ...investment, cells: tenth, ...demanding(['2_3'], 1.7, 2.7), whole: false };
  expect(found(task)).toMatchObject({ cost: 37, audit: [{ lo: 0.5, up: 3 }] });
});

it('asks for nothing in a direction without a demand, and withholds what must be withheld all the same', () => {
  const open = { withheld: ['2_3'], attackers: [{ demands: [] }], whole: true };
  expect(found({ ...investment, ...open })).toMatchObject({ withheld: ['2_3'], cost: 0, audit: [{ lo: 22, up: 22 }] });
  const upwards = { ...open, attackers: [{ demands: [{ cell: '2_3', lo: null, up: 31 }] }] };
  expect(found({ ...investment, ...upwards }).audit[0]!.up).toBeGreaterThanOrEqual(31);
});

describe('attack 1: margin undo', () => {
  const table = twoWay([
    [3, 12, 11],
    [14, 9, 13],
    [10, 15, 16],
  ]);

  it('a single withheld cell is total minus the rest, so that others go with it', () => {
    const { withheld } = found(smallCountsHidden(table));
    expect(everyWorld(table, new Set(['1_1']), 60).get('1_1')).toEqual([3, 3]);
    expect(everyWorld(table, new Set(withheld), 60).get('1_1')![0]).toBe(0);
  });

  it('two withheld cells in every line are not enough where the lines together give them away', () => {
    const cornered = twoWay([
      [1, 1, 20],
      [1, 1, 20],
      [20, 20, 20],
    ]);
    const small = ['1_1', '1_2', '2_1', '2_2'];
    expect(everyWorld(cornered, new Set(small), 60).get('1_1')).toEqual([0, 2]);
    const { withheld } = found(smallCountsHidden(cornered));
    const ranges = everyWorld(cornered, new Set(withheld), 60);
    for (const cell of small) expect([ranges.get(cell)![0], ranges.get(cell)![1] >= 4]).toEqual([0, true]);
  });
});

describe('attack 2: zero pairs and singletons', () => {
  it('two zeros that add up to 0 are told by their total, so that it goes too', () => {
    const table = twoWay([
      [0, 0, 30],
      [20, 21, 22],
    ]);
    const { withheld, audit } = found({ ...table, ...demanding(['1_1', '1_2'], 0, 4) });
    expect(withheld.length).toBeGreaterThan(2);
    for (const { lo, up } of audit) expect([lo, (up ?? Infinity) >= 4]).toEqual([0, true]);
  });

  it('two ones that add up to 2 are told by the rule where zeros are published', () => {
    const table = twoWay([
      [1, 1, 30],
      [20, 21, 22],
      [31, 32, 33],
    ]);
    const rule = { limits: { '1_1': { lo: 1, up: 4 }, '1_2': { lo: 1, up: 4 } } };
    const audit = found({ ...table, ...demanding(['1_1', '1_2'], 1, 4, rule) }).audit;
    expect(audit.map(({ lo, up }) => [lo, up])).toEqual([
      [1, 4],
      [1, 4],
    ]);
    // Whoever does not know the rule takes 0 for possible, and pairs that are no secret for safe.
    expect(found({ ...table, ...demanding(['1_1', '1_2'], 1, 2) }).withheld.length).toBeLessThan(
      found({ ...table, ...demanding(['1_1', '1_2'], 1, 4, rule) }).withheld.length,
    );
  });
});

it('never withholds a structural zero, and gives no one credit for not knowing it', () => {
  const table = twoWay([
    [3, 0, 20],
    [0, 20, 20],
    [20, 20, 20],
  ]);
  const zeros = new Set(['1_2', '2_1']);
  const cells = table.cells.map((cell) => ({ ...cell, structuralZero: zeros.has(cell.id) }));
  const { withheld } = found(smallCountsHidden({ ...table, cells }));
  expect(withheld.filter((id) => zeros.has(id))).toEqual([]);
  expect(found(smallCountsHidden(table)).cost).toBeLessThanOrEqual(found(smallCountsHidden({ ...table, cells })).cost);
});

describe('attackers share one pattern', () => {
  const table = twoWay([
    [3, 14, 11],
    [14, 9, 13],
    [10, 15, 16],
  ]);
  const [outside] = smallCountsHidden(table).attackers;
  const demands = [
    { cell: '1_1', lo: 0, up: 4 },
    { cell: '2_2', lo: 7, up: 11 },
  ];
  /** A party that knows 7 of the 9 in `2_2`, all of `1_2`, and that `2_1` is between 12 and 15. */
  const insider: Adversary = {
    knows: [
      { coef: { '1_2': 1 }, lo: 14, up: 14 },
      { coef: { '2_1': 1 }, lo: 12, up: 15 },
      { coef: { '2_2': 1 }, lo: 7 },
    ],
    demands,
  };
  const joint = { ...table, withheld: ['1_1'], attackers: [outside!, insider], whole: true };

  it('and it is audited before each of them with what that one knows', () => {
    const { audit, withheld } = found(joint);
    expect(withheld).toContain('2_2');
    for (const { id, attacker, lo, up } of audit) {
      const [least, most] = id === '1_1' ? [0, 4] : attacker === 0 ? [lo!, up!] : [7, 11];
      expect([lo! <= least, up! >= most]).toEqual([true, true]);
    }
  });

  it('so that what holds before the public alone may cost less', () => {
    expect(found(smallCountsHidden(table)).cost).toBeLessThan(found(joint).cost);
  });
});

it('what an earlier release said of a cell stays said', () => {
  const released = [{ coef: { '3_1': 1 }, lo: 15, up: 19 }];
  const task = { ...investment, ...demanding(['2_3'], 17, 27) };
  const before = found(task);
  const after = found({ ...task, released });
  expect([before.cost, after.cost > before.cost]).toEqual([37, true]);
});

it('a cell that is shown as a class hides as much as the class is wide', () => {
  const task = { ...investment, ...demanding(['2_3'], 20, 24) };
  const classes = investment.cells.map((cell) =>
    cell.id === '2_0' || cell.id === '0_3' || cell.id === '0_0'
      ? { ...cell, shown: { lo: cell.value - 4, up: cell.value + 4 } }
      : cell,
  );
  expect(found({ ...task, cells: classes })).toMatchObject({ withheld: ['2_3'], cost: 0, audit: [{ lo: 18, up: 26 }] });
});

it('says which cells nothing can protect, and publishes no pattern', () => {
  const table = twoWay([[3, 14]]);
  const zeros = table.cells.map((cell) => ({ ...cell, structuralZero: false }));
  const limited = { otherwise: { lo: 0, up: 3 } };
  expect(suppressed({ ...table, cells: zeros, ...demanding(['1_1'], 0, 4, limited) }, solver, patience)).toEqual({
    status: 'cannot-protect',
    cells: ['1_1'],
  });
});

/** A tolerance that grows with the figures would take five million for anything around it. */
it.each([1_000_000, 5_000_000, 2_000_000_000])(
  'never takes what is shown for hidden because it is large: %i',
  (large) => {
    const cells = [
      { id: 'a', value: large, cost: 1 },
      { id: 'b', value: 4, cost: 1 },
      { id: 't', value: large + 4, cost: 1 },
    ];
    const task = { cells, relations: [{ a: 1, b: 1, t: -1 }], ...demanding(['a'], large - 3, large + 3) };
    const answer = suppressed(task, solver, patience);
    const hidden = answer.status === 'protected' ? answer.withheld : 'not vouched for';
    expect(hidden).not.toEqual(['a']);
  },
);
