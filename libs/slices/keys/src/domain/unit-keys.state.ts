import type { UnitKeysPublished, UnitKeysRestartAllowed, UnitKeyWithdrawn } from './keys.events.js';

export type Publication = Omit<UnitKeysPublished, 'type' | 'unit'>;
export type Withdrawal = Omit<UnitKeyWithdrawn, 'type' | 'unit'>;

/** What one unit has said of its keys, in order. */
export interface UnitKeys {
  readonly publications: readonly Publication[];
  readonly withdrawals: readonly Withdrawal[];
  /** Signing keys that it may begin again with. */
  readonly restarts: readonly UnitKeysRestartAllowed['signing'][];
}

export const noKeys: UnitKeys = { publications: [], withdrawals: [], restarts: [] };

/** The earliest withdrawal of a key. */
export const withdrawalOf = ({ withdrawals }: UnitKeys, kid: string): Withdrawal | undefined =>
  withdrawals
    .filter((each) => each.kid === kid)
    .reduce<Withdrawal | undefined>((first, each) => (first && first.from <= each.from ? first : each), undefined);
