import fc from 'fast-check';
import { classStatement, type Ledger, type Statement } from '#platform/disclosure-control';
import { sum } from '#platform/disclosure-control/testing';

type Cell = readonly number[];

/** How the figures of one margin are published. */
const ways = ['exactly', 'in classes', 'not at all'] as const;
type Way = (typeof ways)[number];

const idOf = (cell: Cell): string => `c${cell.join('')}`;

const cellsOf = (sizes: readonly number[]): readonly Cell[] =>
  sizes.reduce<readonly Cell[]>(
    (cells, size) => cells.flatMap((cell) => Array.from({ length: size }, (_, at) => [...cell, at])),
    [[]],
  );

/** The ids of cells that agree on these axes. */
const linesOf = (cells: readonly Cell[], axes: readonly number[]): readonly (readonly string[])[] => {
  const lines = new Map<string, string[]>();
  for (const cell of cells) {
    const line = axes.map((axis) => cell[axis]).join('');
    lines.set(line, [...(lines.get(line) ?? []), idOf(cell)]);
  }
  return [...lines.values()];
};

const marginsOf = (axes: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** axes - 1 }, (_, set) =>
    Array.from({ length: axes }, (__, axis) => axis).filter((axis) => set & (1 << axis)),
  );

/**
 * A table with counts up to three, of which margins are told; now and then with one figure that is wrong by one. Where every
 * two-way margin of three is told exactly, whole numbers know more than fractions do.
 */
export const tableLedger = (...sizes: readonly number[]): fc.Arbitrary<Ledger> => {
  const cells = cellsOf(sizes);
  const margins = marginsOf(sizes.length);
  const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 }));
  const told = fc.tuple(...margins.map(() => fc.constantFrom(...ways)));
  return fc
    .record({
      counts: fc.tuple(...cells.map(() => count)),
      told: fc.oneof(told, fc.constant(margins.map((): Way => 'exactly'))),
      wrong: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constant(1)),
    })
    .map(({ counts, told: how, wrong }) => {
      const truth = new Map(cells.map((cell, nr) => [idOf(cell), counts[nr]!]));
      const statement = (way: Way, ids: readonly string[], nr: number): Statement[] => {
        const total = ids.reduce<number>((all, id) => all + truth.get(id)!, nr === 0 ? wrong : 0);
        if (way === 'not at all') return [];
        const [coef, classes] = [sum(...ids), { k: 5, width: 5 } as const];
        return [way === 'exactly' ? { coef, lo: total, up: total } : classStatement(classes, coef, total)];
      };
      const releases = margins.map((axes, nr) => ({
        id: axes.join('×'),
        statements: linesOf(cells, axes).flatMap((ids, line) => statement(how[nr]!, ids, line)),
      }));
      return { latent: [...truth.keys()], relations: [], releases };
    });
};
