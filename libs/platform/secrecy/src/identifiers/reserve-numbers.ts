import { bornAs } from './birth-number.js';
import { everyMatch } from './every-match.js';
import type { Hit } from './hit.js';

/** A birth date and, of four characters, one or two letters of those that health care gives out. */
const reserve =
  /(?<![0-9])(1[89]|20)?([0-9]{2})([-.]?)([0-9]{2})\3([0-9]{2})( ?[-+] ?| ?)(?=[0-9]{0,3}[TRSUWXJKLMN])(?:[TRSUWXJKLMN][0-9]{3}|[TRSUWXJKLMN]{2}[0-9]{2}|[0-9][TRSUWXJKLMN][0-9]{2}|[0-9]{2}[TRSUWXJKLMN][0-9]|[0-9]{3}[TRSUWXJKLMN])(?![\p{L}0-9]|[-./:][0-9])/giu;

export const reserveNumberPatterns = [reserve] as const;

/** Temporary and reserve numbers; they carry no check digit that everyone could check. */
export function* reserveNumbers(text: string): Generator<Hit> {
  for (const match of everyMatch(reserve, text)) {
    const [found, first = '', yy, , mm, dd, joint] = match;
    if (!bornAs(first, `${yy}${mm}${dd}`)) continue;
    const certainty = joint === ' ' ? 'possible' : 'certain';
    yield { category: 'reserve-number', certainty, start: match.index, end: match.index + found.length };
  }
}
