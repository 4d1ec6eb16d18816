import type { Chance } from '../random.js';

/** Answers the place of one of these probabilities, which are 1 together. */
export type Choose = (probabilities: readonly number[]) => number;

class Undecided extends Error {
  constructor(readonly probabilities: readonly number[]) {
    super('one more choice');
  }
}

interface Run {
  readonly made: readonly number[];
  readonly chance: number;
}

/** Every run that a program of random choices can take, down to those less likely than `least`, which weigh `unknown`. */
export const allOutcomes = <Outcome>(
  program: (choose: Choose) => Outcome,
  least: number,
): { chances: Map<Outcome, number>; unknown: number } => {
  const chances = new Map<Outcome, number>();
  let unknown = 0;
  const open: Run[] = [{ made: [], chance: 1 }];
  for (let run = open.pop(); run; run = open.pop()) {
    const { made, chance } = run;
    const result = chance < least ? undefined : outcomeOf(program, made);
    if (!result) unknown += chance;
    else if ('outcome' in result) chances.set(result.outcome, (chances.get(result.outcome) ?? 0) + chance);
    else open.push(...result.choices.map((p, next) => ({ made: [...made, next], chance: chance * p })));
  }
  return { chances, unknown };
};

/** The chances of a sampler, as choices of such a program. */
export const choosing = (choose: Choose): Chance => ({
  below: (end) => BigInt(choose(Array.from({ length: Number(end) }, () => 1 / Number(end)))),
  happens: (over, under) => choose([1 - Number(over) / Number(under), Number(over) / Number(under)]) === 1,
});

const outcomeOf = <Outcome>(
  program: (choose: Choose) => Outcome,
  made: readonly number[],
): { outcome: Outcome } | { choices: readonly number[] } => {
  let at = 0;
  const choose: Choose = (probabilities) => {
    const certain = probabilities.indexOf(1);
    if (certain >= 0) return certain;
    const next = made[at];
    if (next === undefined) throw new Undecided(probabilities);
    at += 1;
    return next;
  };
  try {
    return { outcome: program(choose) };
  } catch (error) {
    if (error instanceof Undecided) return { choices: error.probabilities };
    throw error;
  }
};
