import { commitTo } from '../seal/commitment.js';
import type { Wire } from '../wire/wire.js';

/** On what ground something is disclosed, as the acting official states it. */
export interface Ground {
  /** Code of the legal basis, e.g. `duty-report-child`. */
  readonly code: string;
  /** Where several provisions have this code, the one that is meant, e.g. `OSL 26:9`. */
  readonly provision?: string;
  readonly subjectAge: 'under-18' | '18-20' | '21+' | 'unknown';
  /** Code of the condition that the official confirms; may be left out where the basis has only one. */
  readonly condition?: string;
  readonly ground?: string;
  /** The reasons in words. They stay here: the event holds a commitment to them. */
  readonly reason?: string;
  /** The approved legal review, where the basis needs one. */
  readonly review?: string;
}

/** What an event holds as `disclosure`. */
export interface Disclosure extends Omit<Ground, 'code' | 'provision' | 'condition'> {
  readonly basis: { readonly code: string; readonly provision: string; readonly wordingFrom: string };
  readonly condition: string;
}

export interface Claim {
  readonly disclosure: Disclosure;
  /** Keep it with the reasons: together they prove what was committed to. */
  readonly reasonSalt?: string;
}

interface LegalBasis {
  readonly code: string;
  readonly provision: string;
  readonly from: string;
  readonly conditions: readonly { readonly code: string }[];
}

/** Looks up the provision and wording in force on a day. @throws Error naming what is to be chosen, or what is not in force */
export const claimOf = async (wire: Wire, ground: Ground, on: string): Promise<Claim> => {
  const { code, provision, condition, reason, ...stated } = ground;
  const { items } = await wire.json<{ readonly items: readonly LegalBasis[] }>(`/v1/legal-bases?on=${on}`);
  const rows = items.filter((row) => row.code === code && row.provision === (provision ?? row.provision));
  if (rows.length === 0) throw new Error(`The legal basis ${code} is not in force on ${on}.`);
  const row = only(rows, 'provision', code, (each) => each.provision);
  const commitment = reason === undefined ? undefined : commitTo(reason);
  const disclosure = {
    basis: { code, provision: row.provision, wordingFrom: row.from },
    condition: condition ?? only(row.conditions, 'condition', code, (each) => each.code).code,
    ...stated,
    ...(commitment ? { reason: commitment.commitment } : {}),
  };
  return { disclosure, ...(commitment ? { reasonSalt: commitment.salt } : {}) };
};

const only = <Choice>(
  choices: readonly Choice[],
  what: string,
  code: string,
  name: (choice: Choice) => string,
): Choice => {
  const [first, ...others] = choices;
  if (first !== undefined && others.length === 0) return first;
  throw new Error(`Choose a ${what} for ${code}: ${choices.map(name).join(', ')}.`);
};
