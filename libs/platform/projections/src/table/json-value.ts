/** Objects that are normal already: folds share structure with the row before, so most of a row need not be walked again. */
const normal = new WeakSet<object>();

/**
 * A value as it comes back from a jsonb column: JSON values only, and object keys sorted, so that a fold sees the same
 * whether its row was read from the table or is still in memory.
 */
export const jsonValue = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return scalar(value);
  if (normal.has(value)) return value;
  const made = Array.isArray(value) ? fromArray(value) : fromObject(value);
  if (made !== null && typeof made === 'object') normal.add(made);
  return made;
};

const fromArray = (items: readonly unknown[]): unknown => {
  const made = items.map((item) => jsonValue(item ?? null) ?? null);
  return made.every((item, at) => Object.is(item, items[at])) ? items : made;
};

const scalar = (value: unknown): unknown => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === 'bigint') throw new TypeError('JSON has no bigint.');
  return undefined;
};

const fromObject = (value: object): unknown => {
  if (value instanceof Date) return value.toISOString();
  const members = Object.entries(value).map(([name, member]) => [name, jsonValue(member)] as const);
  const inOrder = members.every(([name], at) => at === 0 || members[at - 1]![0] < name);
  if (
    inOrder &&
    members.every(([name, member]) => member !== undefined && Object.is(member, value[name as keyof object]))
  ) {
    return value;
  }
  return Object.fromEntries(members.filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
};
