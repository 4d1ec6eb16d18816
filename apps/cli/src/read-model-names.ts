import { Argument } from 'commander';
import type { Projections } from '#platform/projections';
import { Complaint } from './complaint.js';

/** A read model to work on, or all of them. */
export const readModelArgument = (): Argument =>
  new Argument('<projection>', 'name of a read model as `status` lists it, or all');

/** The read models that were meant. @throws Complaint naming those that there are */
export const namesOf = (wanted: string, projections: Projections): readonly string[] => {
  const known = projections.all().map(({ name }) => name);
  if (wanted === 'all') return known;
  if (known.includes(wanted)) return [wanted];
  throw new Complaint(`There is no read model ${wanted}; there are ${known.join(', ')}.`);
};
