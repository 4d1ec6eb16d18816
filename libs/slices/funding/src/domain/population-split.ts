import { lacking, vintageInForce } from './in-force.js';
import { allocate, byCode, largerFirst, type Claim } from './largest-remainder.js';
import type { Part } from './base-amounts.js';
import type { BudgetAdopted, PopulationRecorded } from './funding.events.js';
import type { Fact } from './funding-inputs.js';
import type { Worksheet } from './worksheet.js';

/** A party's share of its part, in hundredths of a per cent, and its amount in kronor. */
export interface Portion {
  readonly party: string;
  readonly part: string;
  readonly share: number;
  readonly amount: number;
}

export const WHOLE = 10_000;

export const vintageFor = (sheet: Worksheet, { fromYear }: BudgetAdopted): Fact<PopulationRecorded> => {
  const vintage = vintageInForce(sheet.inputs, sheet.rule('population-vintage'), fromYear, sheet.year);
  sheet.cite(vintage.eventId);
  return vintage;
};

/**
 * Two steps (K65): shares by inhabitants that sum to exactly 100,00 %, then kronor by share that sum to exactly the
 * part. Two municipalities with the same rounded share may differ by one step in kronor, by the tie-break.
 */
export const splitByPopulation = (
  sheet: Worksheet,
  part: Part,
  vintage: PopulationRecorded,
  step: number,
): readonly Portion[] => {
  const ties = sheet.rule('tie-break').value === 'larger-first' ? largerFirst : byCode;
  const grain = sheet.rule('share-granularity').value === 'whole-percent' ? 100 : 1;
  const people = part.payers.map((party) => inhabitants(party, vintage));
  const shares = sheet.allocated('share', WHOLE, allocate(WHOLE, people, grain, ties));
  const byShare = shares.map(({ id, code, amount }) => ({ id, code, weight: amount }));
  const amounts = sheet.allocated('amount', part.amount, allocate(part.amount, byShare, step, ties));
  return amounts.map(({ id, weight, amount }) => ({ party: id, part: part.part, share: weight, amount }));
};

const inhabitants = (party: string, { figures, referenceDate }: PopulationRecorded): Claim => {
  const figure = figures.find((of) => of.party === party);
  if (!figure) throw lacking(`The population vintage of ${referenceDate} has no figure for a payer.`);
  return { id: party, code: figure.municipalityCode, weight: figure.inhabitants };
};
