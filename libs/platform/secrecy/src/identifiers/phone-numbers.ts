import { everyMatch } from './every-match.js';
import type { Hit } from './hit.js';

const before = '(?<![0-9]|[0-9][-.:])';
const pattern = (source: string): RegExp => new RegExp(before + source, 'g');
/** Neither zero first nor fewer than five: `0180 1480` are two codes of municipalities. */
const subscriber = '[1-9](?:[0-9]{4,7}|[0-9]{1,3}(?:(?: [0-9]{2,3}){1,3}|(?:-[0-9]{2,3}){1,3}))';

const certain = [
  pattern(`(?:\\(0[1-9][0-9]{0,2}\\)|0[1-9][0-9]{0,2})(?: ?[-/] ?| )?${subscriber}(?![0-9])`),
  pattern('0[1-9][0-9]{0,2}(?:\\.[0-9]{2,3}){2,4}(?![0-9])'),
  pattern('07(?:[ -]?[0-9]){8}(?![0-9])'),
  pattern('(?:\\+|00) ?46(?:[ .()/-]{0,3}[0-9]){7,10}(?![0-9])'),
];
const possible = [pattern('\\+(?:45|47|358)(?: ?[0-9]){8,10}(?![0-9])'), pattern('\\+[1-9][0-9]{7,14}(?![0-9])')];

export const phoneNumberPatterns = [...certain, ...possible];

/** Swedish numbers with or without country code; others are possible ones. */
export function* phoneNumbers(text: string): Generator<Hit> {
  for (const one of certain) yield* dialled(one, text, 'certain');
  for (const one of possible) yield* dialled(one, text, 'possible');
}

function* dialled(one: RegExp, text: string, certainty: Hit['certainty']): Generator<Hit> {
  for (const { 0: found, index: start } of everyMatch(one, text)) {
    if (digitsIn(found) >= 8 && !isRestOfAmount(text, start, found))
      yield { category: 'phone-number', certainty, start, end: start + found.length };
  }
}

/** `1 010 100 000` */
const isRestOfAmount = (text: string, start: number, found: string): boolean =>
  /[0-9] $/.test(text.slice(Math.max(0, start - 2), start)) && /^0[0-9]{2}(?: [0-9]{3}){1,4}$/.test(found);

const digitsIn = (text: string): number => text.replace(/[^0-9]/g, '').length;
