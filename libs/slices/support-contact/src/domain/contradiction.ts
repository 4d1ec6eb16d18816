import { Rejection } from '#platform/domain';
import type { ContactVariables } from './support-contact.events.js';

/** An answer that says there is nothing stands alone; `unknown` may stand beside what is known. */
const alone: readonly string[] = ['none', 'none-stated'];
const mixed = (codes: readonly string[]): boolean => codes.length > 1 && codes.some((code) => alone.includes(code));

/** @throws Rejection the codes contradict each other */
export const withoutContradiction = (contact: ContactVariables): void => {
  const { caller, exposedBehind, profession, addedVulnerability, outcome } = contact;
  const isProfessional = caller === 'professional';
  if (isProfessional !== (exposedBehind !== undefined) || isProfessional !== (profession !== undefined))
    throw new Rejection(
      'profession-of-professionals',
      'A professional has a profession, and may have an exposed person behind the matter; nobody else has (K47).',
    );
  if ([addedVulnerability, outcome].some(mixed))
    throw new Rejection('category-stands-alone', '`none` and `none-stated` stand alone in their list.');
};
