import { everyMatch } from './every-match.js';
import type { Hit } from './hit.js';

/** Without accents, as folded. A house number has at most three digits; roads of the state are no address. */
const street =
  /(?<!riks|lans|europa|motor)(?:gatan|gata|vagen|vag|granden|grand|stigen|stig|allen|alle|torget|torg|backen|backe) ?[0-9]{1,3} ?[a-h]?(?![\p{L}0-9]|[-./:][0-9])/giu;
/** The rest of the name of the street: written together, or a word with a capital before. */
const name = /(?:\p{Lu}\p{L}{0,20} ?|\p{L}{1,40})$/u;

/** Three letters without I, Q and V, two digits, and a digit or letter. */
const plate =
  /(?<![\p{L}0-9#]|[-./:])[A-HJ-PR-UW-Z]{3} ?[0-9]{2}[0-9A-HJ-NPR-UW-Z](?![\p{L}0-9]| [0-9]{3}|[-./:][0-9])/gu;
/** Currencies, laws and registers before a number. */
const noPlate = /^(?:SEK|EUR|USD|NOK|DKK|GBP|SFS|SOU|RFC|DNR|HSN|SOC|SON|BUN|KFN) ?[0-9]{3}$/;

export const placePatterns = [street, plate] as const;

/** What may lead to a home or a car; only ever possible. */
export function* places(text: string): Generator<Hit> {
  for (const { 0: found, index } of everyMatch(street, text)) {
    const before = name.exec(text.slice(Math.max(0, index - 40), index))?.[0].length ?? 0;
    if (before > 0 || /\p{Lu}/u.test(found[0]!))
      yield { category: 'street-address', certainty: 'possible', start: index - before, end: index + found.length };
  }
  for (const { 0: found, index: start } of everyMatch(plate, text)) {
    if (!noPlate.test(found))
      yield { category: 'licence-plate', certainty: 'possible', start, end: start + found.length };
  }
}
