import type { Highs, ModelData } from 'highs';
import type { Program, Statement } from '#platform/disclosure-control';

export interface Row {
  readonly lo: number;
  readonly up: number;
  readonly indices: number[];
  readonly values: number[];
}

/** A statement over columns. A column that is not in the program is a defect of whoever wrote it. */
export const rowOf = ({ coef, lo, up }: Statement, column: (id: string) => number): Row => {
  const entries = Object.entries(coef).filter(([, weight]) => weight !== 0);
  return {
    lo: lo ?? -Infinity,
    up: up ?? Infinity,
    indices: entries.map(([id]) => column(id)),
    values: entries.map(([, weight]) => weight),
  };
};

/** The program as compressed rows; one fixed column where there is none, since an empty model has no status. */
export const matrixOf = (
  { constants }: Highs,
  { variables }: Program,
  rows: readonly Row[],
  whole: boolean,
): ModelData => {
  const columns = variables.length > 0 ? variables : [{ id: '', lo: 0, up: 0 }];
  const starts = [0];
  for (const { indices } of rows) starts.push(starts.at(-1)! + indices.length);
  const { integer, continuous } = constants.variableType;
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ lo }) => lo ?? 0),
    colUpper: columns.map(({ up }) => up ?? Infinity),
    rowLower: rows.map(({ lo }) => lo),
    rowUpper: rows.map(({ up }) => up),
    matrix: {
      format: 'csr',
      numCols: columns.length,
      numRows: rows.length,
      starts,
      indices: rows.flatMap(({ indices }) => indices),
      values: rows.flatMap(({ values }) => values),
    },
    ...(whole && {
      integrality: variables.length > 0 ? variables.map((one) => (one.integer ? integer : continuous)) : [0],
    }),
  };
};
