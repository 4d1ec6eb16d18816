/** Hidden counts of one small history. */
export type History = readonly number[];
export type Form = (history: History) => number;

/** Somebody: what they see of a history, with what they know of it themselves, and what they may not narrow. */
export interface Onlooker<Seen> {
  readonly sees: (history: History, seen: Seen) => string;
  readonly forms: readonly Form[];
}

/** Of so many small groups, how many somebody narrows who knows the code and tries every history on it. */
export interface Residual {
  readonly small: number;
  readonly narrowed: number;
}

/** Every vector with these many choices at each place. */
export const everyHistory = (...choices: readonly number[]): readonly History[] =>
  choices.reduce<History[]>(
    (all, count) => all.flatMap((one) => Array.from({ length: count }, (_, nr) => [...one, nr])),
    [[]],
  );

/** Groups histories by all that can be seen of them: those of one group cannot be told apart, by whatever means. */
export const residualOf = <Seen>(
  all: readonly { readonly history: History; readonly seen: Seen }[],
  k: number,
  { sees, forms }: Onlooker<Seen>,
): Residual => {
  const groups = new Map<string, History[]>();
  for (const { history, seen } of all) {
    const key = sees(history, seen);
    groups.set(key, [...(groups.get(key) ?? []), history]);
  }
  let [small, narrowed] = [0, 0];
  for (const group of groups.values())
    for (const form of forms) {
      const values = group.map(form);
      const few = values.filter((value) => value < k).length;
      small += few;
      if (Math.min(...values) > 0 || Math.max(...values) < k - 1) narrowed += few;
    }
  return { small, narrowed };
};
