import type { Answer, LoadedProgram, Program, Solver } from '../solver/solver.js';
import type { Coefficients, Statement } from '../statement.js';
import { entriesOf, lostIn, valueIn } from './exact.js';
import { askedNear } from './near-vertex.js';
import { merged, over, statementOver } from './merged.js';
import { programOf } from './program-of.js';
import { SeenWorlds, type Seen } from './seen-worlds.js';
import { clean, isSame, wholeBound } from './whole-bound.js';
import type { Witness, Witnesses } from './witness.js';

/** No world fits what is known, or the solver would not vouch for its answer; neither is ever a range. */
export type Unknown = { readonly status: 'contradiction' } | { readonly status: 'doubtful'; readonly reason: string };

/** How far a form goes: in whole numbers with the world that goes so far, and relaxed. `null` is without end. */
export interface Found {
  readonly status: 'found';
  readonly value: number | null;
  readonly relaxed: number | null;
  /** Made when it is asked for. */
  readonly witness?: () => Witness;
}

export type Extreme = Found | Unknown;

export const witnessesOf = (least: Found, most: Found): Witnesses => ({
  ...(least.witness && { lo: least.witness() }),
  ...(most.witness && { up: most.witness() }),
});

export type Possible = { readonly status: 'possible' } | Unknown;

type Direction = 'min' | 'max';

export interface Known {
  readonly latent: readonly string[];
  readonly statements: readonly Statement[];
  /** Every form that will be asked about: counts that none of them tells apart are taken together. */
  readonly forms: readonly Coefficients[];
  /** Wall time for one question to the solver. */
  readonly timeLimitMs?: number;
}

/** All worlds that somebody must think possible. Close it: the solver's memory is not freed otherwise. */
export class PossibleWorlds {
  private readonly standsFor: ReadonlyMap<string, string>;
  private readonly program: Program;
  private readonly loaded: LoadedProgram;
  private readonly limit: { readonly timeLimitMs?: number };
  private readonly seen: SeenWorlds;

  constructor(
    private readonly solver: Solver,
    { latent, statements, forms, timeLimitMs }: Known,
  ) {
    this.standsFor = merged(latent, [...statements.map(({ coef }) => coef), ...forms]);
    const kept = statements.map((statement) => statementOver(this.standsFor, statement));
    this.seen = new SeenWorlds(kept);
    this.program = programOf([...new Set(this.standsFor.values())], kept);
    this.loaded = solver.load(this.program);
    this.limit = { timeLimitMs };
  }

  /** Whether any world fits. */
  any(): Possible {
    if (this.seen.any) return { status: 'possible' };
    const found = this.extreme({}, 'min');
    return found.status === 'found' ? { status: 'possible' } : found;
  }

  /**
   * Relaxed first: a vertex in whole numbers is a certificate, and only where there is none whole numbers are searched.
   * Where a world that goes as far as `enough` is known already, its value is given instead of being searched for further.
   */
  extreme(form: Coefficients, direction: Direction, enough?: number): Extreme {
    const objective = over(this.standsFor, form);
    const none = this.nothing(objective, direction);
    if (none) return none;
    const relaxed = this.loaded.ask({ objective, direction, relaxed: true, ...this.limit });
    switch (relaxed.status) {
      case 'infeasible':
        return this.seen.any ? contradictsItself : { status: 'contradiction' };
      case 'doubtful':
        return { status: 'doubtful', reason: relaxed.reason };
      case 'unbounded':
        return this.endless();
      case 'optimal':
        return this.reached({ objective, direction, relaxed, enough });
    }
  }

  close(): void {
    this.loaded.close();
  }

  /** Counts are never negative: a world without any is the least there can be. */
  private nothing(objective: Coefficients, direction: Direction): Extreme | undefined {
    const entries = entriesOf(objective);
    if (direction === 'max' || entries.some(([, weight]) => weight < 0)) return undefined;
    const seen = this.seen.furthest(entries, 'min');
    return seen?.value === 0 ? found(seen, 0) : undefined;
  }

  private endless(): Extreme {
    const possible = this.any();
    return possible.status === 'possible' ? { status: 'found', value: null, relaxed: null } : possible;
  }

  private reached({ objective, direction, relaxed, enough }: Reaching): Extreme {
    const entries = entriesOf(objective);
    const outwards = (direction === 'max' ? 1 : -1) * lostIn(entries, relaxed);
    const bound = wholeBound(
      entries.map(([, weight]) => weight),
      relaxed.objective + outwards,
      direction,
    );
    const aim: Aim = { entries, direction, bound, relaxed: relaxed.objective };
    const certified = this.certified(aim);
    if (certified) return certified;
    // The vertex is only read where no world seen before is as good.
    this.seen.remember(relaxed.values);
    return this.certified(aim, enough) ?? this.searched(objective, aim, relaxed.values);
  }

  private certified({ entries, direction, bound, relaxed }: Aim, enough?: number): Extreme | undefined {
    const seen = this.seen.furthest(entries, direction);
    if (!seen) return undefined;
    if (isSame(seen.value, bound)) return found(seen, relaxed);
    if (isBeyond(seen.value, bound, direction)) return contradictsItself;
    return enough !== undefined && !isBeyond(enough, seen.value, direction) ? found(seen, relaxed) : undefined;
  }

  private searched(objective: Coefficients, aim: Aim, vertex: ReadonlyMap<string, number>): Extreme {
    const { entries, direction, bound, relaxed } = aim;
    const question = { objective, direction, ...this.limit };
    const answer = askedNear(vertex, this.program, question, this.solver) ?? this.loaded.ask(question);
    switch (answer.status) {
      case 'infeasible':
        return this.seen.any ? contradictsItself : { status: 'contradiction' };
      case 'unbounded':
        return contradictsItself;
      case 'doubtful':
        return { status: 'doubtful', reason: answer.reason };
      case 'optimal': {
        const world = this.seen.remember(answer.values);
        if (!world)
          return { status: 'doubtful', reason: 'a world of the solver breaks a statement when computed exactly' };
        const value = valueIn(entries, world);
        return isBeyond(value, bound, direction) ? contradictsItself : found({ value, world }, relaxed);
      }
    }
  }
}

/** A relaxed optimum, and what whole numbers could reach of it at best. */
interface Aim {
  readonly entries: ReturnType<typeof entriesOf>;
  readonly direction: Direction;
  readonly bound: number;
  readonly relaxed: number;
}

interface Reaching {
  readonly objective: Coefficients;
  readonly direction: Direction;
  readonly relaxed: Answer & { status: 'optimal' };
  readonly enough: number | undefined;
}

const contradictsItself: Extreme = { status: 'doubtful', reason: 'the solver contradicts itself' };

const isBeyond = (value: number, bound: number, direction: Direction): boolean =>
  !isSame(value, bound) && (direction === 'min' ? value < bound : value > bound);

const found = ({ value, world }: Seen, relaxed: number): Extreme => ({
  status: 'found',
  value,
  relaxed: clean(relaxed),
  witness: () => ({ value, world: Object.fromEntries([...world].filter(([, count]) => count !== 0)) }),
});
