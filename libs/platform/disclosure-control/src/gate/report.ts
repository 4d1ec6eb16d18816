import type { Witnesses } from '../worlds/witness.js';
import type { Breach, Mode } from './breach.js';
import type { Watcher } from './watcher.js';

export interface FormReport {
  readonly form: string;
  /** Most minus least, as far as they were followed: the range is that wide at least. `null` is without end. */
  readonly width: number | null;
  /** Whether the strict rule would flag it. */
  readonly strict: boolean;
  readonly breach?: Breach;
  /** Worlds at both ends, of forms that may be small. */
  readonly witnesses?: Witnesses;
}

/** What was tried on one watcher, kept with the release. */
export interface WatcherReport {
  readonly attacker: string;
  readonly mode: Mode;
  readonly blocks: boolean;
  /** How many forms were tested. */
  readonly forms: number;
  /**
   * How wide the ranges of those that may be small are at least, proven by witnesses, and of how many no more is known;
   * `null` where none has an end. Ranges are not followed beyond k - 1, so that the narrowest may be wider.
   */
  readonly minimumWidth: number | null;
  readonly atMinimumWidth: number;
  readonly strictFlags: number;
  readonly breaches: readonly Breach[];
  readonly witnesses: readonly Required<Pick<FormReport, 'form' | 'witnesses'>>[];
}

export const summed = ({ id, mode, blocks }: Watcher, reports: readonly FormReport[]): WatcherReport => {
  const { width, count } = narrowest(
    reports.map(({ width: wide, witnesses }) => ({ width: wide, count: witnesses ? 1 : 0 })),
  );
  return {
    attacker: id,
    mode,
    blocks,
    forms: reports.length,
    minimumWidth: width,
    atMinimumWidth: count,
    strictFlags: reports.filter(({ strict }) => strict).length,
    breaches: reports.flatMap(({ breach }) => breach ?? []),
    witnesses: reports.flatMap(({ form, witnesses }) => (witnesses ? [{ form, witnesses }] : [])),
  };
};

interface Width {
  readonly width: number | null;
  readonly count: number;
}

export const narrowest = (widths: readonly Width[]): Width =>
  widths.reduce<Width>(
    (least, one) => {
      if (one.width === null || one.count === 0) return least;
      if (least.width === null || one.width < least.width) return one;
      return one.width === least.width ? { ...least, count: least.count + one.count } : least;
    },
    { width: null, count: 0 },
  );
