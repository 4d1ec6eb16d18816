import type { Answer, Coefficients, Program, Solver, Statement } from '../index.js';

const whole = (...ids: string[]): Program['variables'] => ids.map((id) => ({ id, integer: true }));
const sum = (coef: Coefficients, lo: number | null, up: number | null): Statement => ({ coef, lo, up });
const objectiveOf = (answer: Answer): number | string =>
  answer.status === 'optimal' ? answer.objective : answer.status;

/** What every solver promises; `relaxes: false` for one that knows whole numbers only. */
export const behavesLikeASolver = (open: () => Solver | Promise<Solver>, { relaxes = true } = {}): void => {
  let solver: Solver;
  beforeAll(async () => void (solver = await open()));
  const asked = (program: Program, objective: Coefficients, direction: 'min' | 'max', relaxed = false): Answer => {
    const loaded = solver.load(program);
    const answer = loaded.ask({ objective, direction, relaxed });
    loaded.close();
    return answer;
  };

  describe('in whole numbers', () => {
    const dice = { variables: whole('x', 'y'), statements: [sum({ x: 2, y: 3 }, 5, 7)] };

    it('finds least and most, and a world that has them', () => {
      expect(objectiveOf(asked(dice, { x: 1 }, 'max'))).toBe(3);
      expect(asked(dice, { x: 1, y: 1 }, 'min')).toMatchObject({ objective: 2, bound: 2 });
      const { values } = asked(dice, { x: 1 }, 'max') as Answer & { status: 'optimal' };
      expect([...values]).toEqual([
        ['x', 3],
        ['y', 0],
      ]);
    });
    it('takes nothing else for a whole number', () => {
      expect(objectiveOf(asked({ ...dice, statements: [sum({ x: 2, y: 4 }, 6, 6)] }, { x: 1 }, 'min'))).toBe(1);
      expect(objectiveOf(asked({ ...dice, statements: [sum({ x: 2, y: 4 }, 5, 5)] }, { x: 1 }, 'min'))).toBe(
        'infeasible',
      );
    });
    it('says that there is no end to it rather than a large number', () => {
      const open = { ...dice, statements: [sum({ x: 1, y: -1 }, 0, null)] };
      expect(objectiveOf(asked(open, { x: 1 }, 'max'))).toBe('unbounded');
      expect(objectiveOf(asked(open, { x: 1, y: -1 }, 'min'))).toBe(0);
    });
    it('says that nothing fits, also where a limit alone contradicts', () => {
      expect(objectiveOf(asked({ ...dice, statements: [sum({ x: 1 }, null, -1)] }, { x: 1 }, 'max'))).toBe(
        'infeasible',
      );
      expect(objectiveOf(asked({ variables: [], statements: [sum({}, 1, null)] }, {}, 'max'))).toBe('infeasible');
    });
    it('answers about nothing at all with zero', () => {
      expect(objectiveOf(asked({ variables: [], statements: [] }, {}, 'max'))).toBe(0);
      expect(objectiveOf(asked(dice, {}, 'min'))).toBe(0);
    });
    it('keeps to limits of a variable', () => {
      const variables = [{ id: 'x', integer: true, lo: 2, up: 4 }];
      expect(objectiveOf(asked({ variables, statements: [] }, { x: -2 }, 'min'))).toBe(-8);
      expect(objectiveOf(asked({ variables, statements: [] }, { x: 1 }, 'min'))).toBe(2);
    });
    it('knows any id', () => {
      const variables = whole('__proto__', 'two words', '');
      const coef = Object.fromEntries([
        ['__proto__', 1],
        ['two words', 1],
        ['', 1],
      ]);
      const one = Object.fromEntries([['__proto__', 1]]);
      expect(objectiveOf(asked({ variables, statements: [sum(coef, 3, 3)] }, one, 'max'))).toBe(3);
    });
  });

  describe('asked again', () => {
    it('follows what was added and limited in between', () => {
      const loaded = solver.load({ variables: whole('x', 'y'), statements: [sum({ x: 1, y: 1 }, 0, 9)] });
      const most = (id: string): number | string =>
        objectiveOf(loaded.ask({ objective: { [id]: 1 }, direction: 'max' }));
      expect(most('x')).toBe(9);
      loaded.add(sum({ y: 1 }, 4, null));
      expect([most('x'), most('y')]).toEqual([5, 9]);
      loaded.limit('x', 2, 3);
      expect([most('x'), most('y')]).toEqual([3, 7]);
      loaded.limit('x', 0, null);
      expect(most('x')).toBe(5);
      loaded.limit('x', 6, 6);
      expect(most('y')).toBe('infeasible');
      loaded.close();
    });
  });

  if (relaxes)
    describe('without the demand for whole numbers', () => {
      const budget = { variables: whole('x', 'y'), statements: [sum({ x: 1, y: 1 }, null, 4), sum({ x: 2 }, null, 7)] };

      it('lets counts be fractions', () => {
        expect(objectiveOf(asked(budget, { x: 1 }, 'max', true))).toBeCloseTo(3.5, 9);
        expect(objectiveOf(asked(budget, { x: 1 }, 'max'))).toBe(3);
      });
      it('tells what one more of a variable would add', () => {
        const least = { variables: whole('x', 'y'), statements: [sum({ x: 1, y: 1 }, 4, 4)] };
        const costs = (direction: 'min' | 'max') => {
          const answer = asked(least, { x: 3, y: 2 }, direction, true);
          return answer.status === 'optimal' && Object.fromEntries(answer.reducedCosts!);
        };
        expect(costs('min')).toEqual({ x: 1, y: 0 });
        expect(costs('max')).toEqual({ x: 0, y: -1 });
      });
      it('finds the end, however far away it is', () => {
        const far = (up: number) => ({
          variables: whole('x', 'y'),
          statements: [sum({ x: 1, y: 1 }, 0, up), sum({ x: 1, y: -1 }, null, up - 3)],
        });
        for (const up of [1e6, 1e9, 1e10, 1e12, 2 ** 53 - 1])
          expect(objectiveOf(asked(far(up), { x: 1 }, 'max', true))).toBe(up - 1.5);
      });
      it('has no end, and no answer, where whole numbers have none', () => {
        const open = { variables: whole('x'), statements: [] };
        expect(objectiveOf(asked(open, { x: 1 }, 'max', true))).toBe('unbounded');
        const weightless = { ...open, statements: [sum({ x: 0 }, -1, 1)] };
        expect(objectiveOf(asked(weightless, { x: 1 }, 'max', true))).toBe('unbounded');
        expect(objectiveOf(asked({ ...open, statements: [sum({ x: 1 }, 3, 2)] }, { x: 1 }, 'max', true))).toBe(
          'infeasible',
        );
      });
    });
};
