import { bornAs, checkDigitHolds } from './birth-number.js';
import { everyMatch } from './every-match.js';
import type { Hit } from './hit.js';

const century = '(?<![0-9])(?<century>1[89]|20)?';
const currency = '(?! ?(?:kr|sek|tkr|mkr|mnkr|eur)(?![a-z]))';

/** `YYMMDD` or `YYYYMMDD` in one, then four digits. A bare number before a currency is an amount. */
const compact = new RegExp(
  `${century}(?<yy>[0-9]{2})(?<mm>[0-9]{2})(?<dd>[0-9]{2})(?:(?: ?[-+./_] ?| )(?<last>[0-9]{4})(?![0-9])|(?<bare>[0-9]{4})(?![0-9])${currency})`,
  'gi',
);
/** The date in parts, as people write dates; four digits after a space may then as well be a time or a year. */
const parted = new RegExp(
  `${century}(?<yy>[0-9]{2})(?<part>[-./ ])(?<mm>[0-9]{2})\\k<part>(?<dd>[0-9]{2})(?<joint> ?[-+] ?|[ .]?)(?<last>[0-9]{4})(?![0-9]|[-./:][0-9])`,
  'g',
);
/** Every digit on its own. */
const spread = /(?<![0-9])(?<![0-9][ ._-])[0-9](?:[ ._-]{1,3}[0-9]){9,11}(?![ ._-]{0,3}[0-9])/g;

export const personalNumberPatterns = [compact, parted, spread] as const;

/** Personal and coordination numbers: the date exists; without a right check digit it may be a typing error, and identify still. */
export function* personalNumbers(text: string): Generator<Hit> {
  for (const { 0: found, index, groups } of everyMatch(compact, text)) {
    const { century: first = '', yy, mm, dd, last, bare } = groups!;
    yield* numbered(first, `${yy}${mm}${dd}`, (last ?? bare)!, index, found.length);
  }
  for (const { 0: found, index, groups } of everyMatch(parted, text)) {
    const { century: first = '', yy, mm, dd, part, joint = '', last } = groups!;
    const linked = /^[-+]?$/.test(joint) || (joint === '.' && part === '.');
    // `12 10 11 2020` is a row of figures.
    if (!first && part === ' ' && !/[-+]/.test(joint)) continue;
    const [hit] = numbered(first, `${yy}${mm}${dd}`, last!, index, found.length);
    if (hit && (linked || hit.certainty === 'certain')) yield linked ? hit : { ...hit, certainty: 'possible' };
  }
  for (const { 0: found, index } of everyMatch(spread, text)) {
    const [, first = '', date, last] = /^(1[89]|20)?([0-9]{6})([0-9]{4})$/.exec(found.replace(/[^0-9]/g, '')) ?? [];
    if (date && last) yield* numbered(first, date, last, index, found.length);
  }
}

const numbered = (first: string, date: string, last: string, start: number, length: number): Hit[] => {
  const category = bornAs(first, date);
  const certainty = checkDigitHolds(date + last) ? 'certain' : 'possible';
  return category ? [{ category, certainty, start, end: start + length }] : [];
};
