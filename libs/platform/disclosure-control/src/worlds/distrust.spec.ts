import type { Answer } from '../solver/solver.js';
import { optimal, Saying } from '../testing/saying.js';
import { PossibleWorlds, witnessesOf, type Found, type Known } from './possible-worlds.js';

const [infeasible, unbounded]: Answer[] = [{ status: 'infeasible' }, { status: 'unbounded' }];
const late: Answer = { status: 'doubtful', reason: 'time ran out' };
const contradictsItself = { status: 'doubtful', reason: 'the solver contradicts itself' };

const known: Known = { latent: ['x', 'y'], statements: [{ coef: { x: 2, y: 3 }, lo: 5, up: 9 }], forms: [{ x: 1 }] };
const among = (...answers: (Answer | undefined)[]) => {
  const solver = new Saying(answers as Answer[]);
  return { solver, worlds: new PossibleWorlds(solver, known) };
};

describe('A solver is not believed', () => {
  it('when it finds no world, but one has been seen', () => {
    const { worlds } = among(optimal(0, { x: 1, y: 1 }), infeasible);
    expect(worlds.any()).toEqual({ status: 'possible' });
    expect(worlds.extreme({ x: 1 }, 'max')).toEqual(contradictsItself);
  });
  it('when whole numbers fit nowhere, but a world of them has been seen', () => {
    const { worlds } = among(optimal(0, { x: 1, y: 1 }), optimal(4.5, { x: 4.5, y: 0 }), infeasible);
    worlds.any();
    expect(worlds.extreme({ x: 1 }, 'max')).toEqual(contradictsItself);
  });
  it('when whole numbers have no end, but fractions have one', () => {
    const { worlds } = among(optimal(4.5, { x: 4.5, y: 0 }), unbounded);
    expect(worlds.extreme({ x: 1 }, 'max')).toEqual(contradictsItself);
  });
  it.each([
    ['max', 2],
    ['min', 4],
  ] as const)('when a world goes further than its own relaxed optimum: %s', (direction, bound) => {
    const beyond = optimal(3, { x: 3, y: 0 });
    const { worlds } = among(optimal(bound, { x: bound + 0.5, y: 9 }), beyond);
    expect(worlds.extreme({ x: 1 }, direction)).toEqual(contradictsItself);
    const seen = among(optimal(0, { x: 3, y: 0 }), optimal(bound, { x: bound, y: 9 }));
    seen.worlds.any();
    expect(seen.worlds.extreme({ x: 1 }, direction)).toEqual(contradictsItself);
  });
  it('when its world breaks a statement', () => {
    const { worlds } = among(optimal(4.5, { x: 4.5, y: 0 }), optimal(4, { x: 4, y: 4 }));
    expect(worlds.extreme({ x: 1 }, 'max')).toEqual({
      status: 'doubtful',
      reason: 'a world of the solver breaks a statement when computed exactly',
    });
  });
  it('but for its noise: decimal weights may bring a world a little further than fractions go', () => {
    const { worlds } = among(optimal(1.4999999, { x: 4.5, y: 9 }), optimal(1.5, { x: 3, y: 0 }));
    expect(worlds.extreme({ x: 0.5 }, 'max')).toMatchObject({ status: 'found', value: 1.5 });
  });
  it('and its doubt stays doubt, in fractions, in whole numbers and where there is no end', () => {
    expect(among(late).worlds.extreme({ x: 1 }, 'max')).toEqual(late);
    expect(among(optimal(4.5, { x: 4.5, y: 0 }), late).worlds.extreme({ x: 1 }, 'max')).toEqual(late);
    expect(among(unbounded, late).worlds.extreme({ x: 1 }, 'max')).toEqual(late);
    expect(among(late).worlds.any()).toEqual(late);
  });
  it('but where nothing contradicts it, no world is a contradiction of the figures', () => {
    expect(among(infeasible).worlds.extreme({ x: 1 }, 'max')).toEqual({ status: 'contradiction' });
    expect(among(optimal(4.5, { x: 4.5, y: 9 }), infeasible).worlds.extreme({ x: 1 }, 'max')).toEqual({
      status: 'contradiction',
    });
    expect(among(unbounded, infeasible).worlds.extreme({ x: 1 }, 'max')).toEqual({ status: 'contradiction' });
  });
});

describe('Worlds that have been seen spare the solver', () => {
  it('the search in whole numbers, where one goes as far as is enough', () => {
    const { solver, worlds } = among(optimal(0, { x: 3, y: 1 }), optimal(4.5, { x: 4.5, y: 0 }));
    worlds.any();
    expect(worlds.extreme({ x: 1 }, 'max', 3)).toMatchObject({ status: 'found', value: 3, relaxed: 4.5 });
    expect(solver.asked).toHaveLength(2);
  });
  it('the reading of its vertex, where one goes as far as fractions do', () => {
    const read: string[] = [];
    const vertex = {
      ...optimal(4, {}),
      get values() {
        read.push('values');
        return new Map();
      },
    };
    const { worlds } = among(optimal(0, { x: 4, y: 0 }), vertex);
    worlds.any();
    expect(worlds.extreme({ x: 1 }, 'max')).toMatchObject({ status: 'found', value: 4 });
    expect(read).toEqual([]);
  });
  it('but not where one goes less far than is enough, or nobody said what is', () => {
    for (const enough of [4, undefined]) {
      const { worlds } = among(optimal(0, { x: 3, y: 1 }), optimal(4.5, { x: 4.5, y: 0 }), optimal(4, { x: 4, y: 0 }));
      worlds.any();
      expect(worlds.extreme({ x: 1 }, 'max', enough)).toMatchObject({ status: 'found', value: 4 });
    }
  });
  it('every question about the least of counts, where one has none of them', () => {
    const { solver, worlds } = among(optimal(0, { x: 0, y: 2 }));
    worlds.any();
    expect(worlds.extreme({ x: 1 }, 'min')).toMatchObject({ value: 0, relaxed: 0 });
    expect(worlds.any()).toEqual({ status: 'possible' });
    expect(solver.asked).toHaveLength(1);
  });
  it('but not about a difference, which can be less than zero', () => {
    const { worlds } = among(optimal(0, { x: 0, y: 2 }), optimal(-3, { x: 0, y: 3 }));
    worlds.any();
    expect(worlds.extreme({ x: 1, y: -1 }, 'min')).toMatchObject({ value: -3, relaxed: -3 });
  });
});

describe('The solver', () => {
  it('is asked within the time that one question may take, and no limit where there is none', () => {
    const solver = new Saying([late]);
    new PossibleWorlds(solver, { ...known, timeLimitMs: 700 }).any();
    expect(solver.asked[0]).toEqual({ objective: {}, direction: 'min', relaxed: true, timeLimitMs: 700 });
    const { solver: other, worlds } = among(optimal(4.5, { x: 4.5, y: 9 }), late);
    worlds.extreme({ x: 1 }, 'max');
    expect(other.asked).toEqual([
      { objective: { x: 1 }, direction: 'max', relaxed: true },
      { objective: { x: 1 }, direction: 'max' },
    ]);
  });
  it('has its memory freed', () => {
    const { solver, worlds } = among();
    worlds.close();
    expect(solver.closed).toBe(1);
  });
});

describe('Witnesses', () => {
  it('name the counts that are not zero, of ends that there are', () => {
    const { worlds } = among(optimal(0, { x: 0, y: 2 }));
    worlds.any();
    const least = worlds.extreme({ x: 1 }, 'min') as Found;
    const endless: Found = { status: 'found', value: null, relaxed: null };
    expect(witnessesOf(least, endless)).toEqual({ lo: { value: 0, world: { y: 2 } } });
    expect(witnessesOf(endless, endless)).toEqual({});
  });
});
