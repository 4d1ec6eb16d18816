/** Why a plan cannot be taken, whatever the counts will be. */
export interface PlanFlaw {
  readonly code: string;
  readonly message: string;
  /** Where in the plan, as a JSON pointer; it repeats nothing that was sent. */
  readonly at: string;
}

/** In a sentence for whoever sent the plan. */
export const toldOf = ({ message, at }: PlanFlaw): string => `${message} See ${at} of the plan.`;

/** Places of a list at which something stands that stood there before, and where it then is. */
export const repeatedAt = (names: readonly string[]): number | undefined => {
  const at = names.findIndex((name, nth) => names.indexOf(name) < nth);
  return at < 0 ? undefined : at;
};

/** The first that a rule finds, of each item and its place. */
export const firstOf = <Item, Found>(
  items: readonly Item[],
  rule: (item: Item, at: number) => Found | undefined,
): Found | undefined => {
  for (const [at, item] of items.entries()) {
    const found = rule(item, at);
    if (found !== undefined) return found;
  }
  return undefined;
};
