import { bandIsBelow, parseAgeBand } from '#platform/domain';
import type { CategoryOf } from '#slices/support-contact';

/** Whom a contact is about: nobody, but somebody who could be. */
export interface Person {
  readonly ageBand: string;
  readonly gender: CategoryOf<'gender'>;
}

export const isChild = ({ ageBand }: Person): boolean => bandIsBelow(ageBand, 18);
/** Of an unknown age is neither. */
export const isAdult = ({ ageBand }: Person): boolean => (parseAgeBand(ageBand)?.from ?? 0) >= 18;
