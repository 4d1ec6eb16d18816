/**
 * Widths that fill the table: a narrow column keeps what it needs, the wide ones share the rest.
 * @param needed width of the widest cell of each column
 */
export const columnWidths = (needed: readonly number[], total: number): readonly number[] => {
  const sum = needed.reduce((all, each) => all + each, 0);
  if (sum <= total) return needed.map((each) => each + (total - sum) / needed.length);
  const fair = total / needed.length;
  const narrow = needed.map((each) => each <= fair);
  const left = total - needed.reduce((all, each, nth) => (narrow[nth] ? all + each : all), 0);
  // The square root, so that one very long text does not starve the others.
  const weights = needed.map((each, nth) => (narrow[nth] ? 0 : Math.sqrt(each)));
  const weight = weights.reduce((all, each) => all + each, 0);
  return needed.map((each, nth) => (narrow[nth] ? each : (left * weights[nth]!) / weight));
};
