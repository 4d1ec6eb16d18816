import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { LegalBases, LegalBasis } from '#platform/secrecy';
import { LegalBasesFile } from './legal-bases-file.js';

/** A table of legal bases that cannot be right. Names the file and, as JSON pointers, every place. */
export class InvalidLegalBases extends Error {
  constructor(file: string, problems: readonly string[]) {
    super(`${file} is not a valid table of legal bases:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'InvalidLegalBases';
  }
}

/**
 * Reads one parsed `legal-bases.json`.
 * @param file its name, for the message
 * @throws InvalidLegalBases with every problem found
 */
export const readLegalBases = (json: unknown, file: string): LegalBases => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new InvalidLegalBases(file, ['(root): must be an object']);
  const strictly = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
  const malformed = told(validateSync(plainToInstance(LegalBasesFile, json), strictly));
  if (malformed.length > 0) throw new InvalidLegalBases(file, malformed);
  const bases = json as LegalBases;
  const contradictions = bases.rows.flatMap((row, at) => [...ofOne(row, at), ...overlaps(bases.rows, row, at)]);
  if (contradictions.length > 0) throw new InvalidLegalBases(file, contradictions);
  return bases;
};

const told = (errors: readonly ValidationError[], above = ''): string[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const pointer = `${above}/${property}`;
    return [...Object.values(constraints ?? {}).map((said) => `${pointer}: ${said}`), ...told(children ?? [], pointer)];
  });

const ofOne = ({ from, to, ages, grounds, senders, flags, conditions }: LegalBasis, at: number): string[] => {
  const all = [...flags, ...conditions.flatMap((condition) => condition.flags ?? [])];
  const wrong = [
    to !== undefined && to < from && '/to: is before from',
    grounds && !ages && '/grounds: take the place of ages, and there are none',
    new Set(conditions.map(({ code }) => code)).size < conditions.length && '/conditions: a code is there twice',
    all.some((flag) => flag.senders?.some((sender) => !senders.includes(sender))) &&
      '/flags: for a sender it is not for',
  ];
  return wrong.filter((said) => typeof said === 'string').map((said) => `/rows/${at}${said}`);
};

/** On each day a sender has one wording of a code, or none: which one applied must never be a matter of choice (S24). */
const overlaps = (rows: readonly LegalBasis[], row: LegalBasis, at: number): string[] =>
  rows.flatMap((earlier, index) =>
    index < at && earlier.code === row.code && sharesSender(earlier, row) && sharesDay(earlier, row)
      ? [`/rows/${at}: overlaps /rows/${index}, another wording of ${row.code} for the same sender`]
      : [],
  );

const sharesSender = (a: LegalBasis, b: LegalBasis): boolean => a.senders.some((sender) => b.senders.includes(sender));
const sharesDay = (a: LegalBasis, b: LegalBasis): boolean =>
  (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);
