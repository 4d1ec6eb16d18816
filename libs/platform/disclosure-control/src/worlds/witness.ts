import type { Coefficients, Statement } from '../statement.js';
import { entriesOf, testOf, valueIn } from './exact.js';

/** A world that everything known allows, and in which a form has a certain value: proof that nobody can rule the value out. */
export interface Witness {
  readonly value: number;
  /** Counts that are not zero. */
  readonly world: Readonly<Record<string, number>>;
}

/** Worlds at both ends of a range; none where it has no end. */
export interface Witnesses {
  readonly lo?: Witness;
  readonly up?: Witness;
}

/** What the witness is held against. */
export interface Claim {
  readonly latent: readonly string[];
  readonly statements: readonly Statement[];
  readonly form: Coefficients;
}

export type Flaw =
  | { readonly flaw: 'no-count'; readonly id: string }
  | { readonly flaw: 'unknown-id'; readonly id: string }
  | { readonly flaw: 'broken-statement'; readonly index: number }
  | { readonly flaw: 'other-value' };

/** Checks a witness by plain integer arithmetic, so that an auditor needs no solver and need not trust ours. */
export const checkWitness = ({ latent, statements, form }: Claim, { value, world }: Witness): Flaw | undefined => {
  const counts = new Map(Object.entries(world));
  const known = new Set(latent);
  for (const [id, count] of counts) {
    if (!known.has(id)) return { flaw: 'unknown-id', id };
    if (!Number.isSafeInteger(count) || count < 0) return { flaw: 'no-count', id };
  }
  const index = statements.findIndex((statement) => !testOf(statement)(counts));
  if (index >= 0) return { flaw: 'broken-statement', index };
  return valueIn(entriesOf(form), counts) === value ? undefined : { flaw: 'other-value' };
};
