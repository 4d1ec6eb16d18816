import { InvalidArgumentError } from 'commander';

/** A whole number of a flag. */
export const between =
  (least: number, most: number) =>
  (value: string): number => {
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
