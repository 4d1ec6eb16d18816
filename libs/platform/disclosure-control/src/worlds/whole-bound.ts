/** How far below its true value the solver's optimum may lie. */
const slack = (value: number): number => Math.max(1e-6, Math.abs(value) * 1e-15);

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/** The nearest value inside a relaxed bound that whole numbers can have at all: a multiple of what all weights share. */
export const wholeBound = (weights: readonly number[], relaxed: number, direction: 'min' | 'max'): number => {
  if (weights.length === 0 || !weights.every(Number.isInteger)) return relaxed;
  const step = weights.map(Math.abs).reduce(divisor);
  const steps =
    direction === 'min' ? Math.ceil((relaxed - slack(relaxed)) / step) : Math.floor((relaxed + slack(relaxed)) / step);
  return steps * step + 0;
};

export const isSame = (value: number, bound: number): boolean => Math.abs(value - bound) <= slack(bound);

/** Without the solver's noise. */
export const clean = (value: number): number =>
  (isSame(value, Math.round(value)) ? Math.round(value) : Number(value.toPrecision(12))) + 0;
