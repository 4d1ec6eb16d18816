import { everyMatch } from './every-match.js';
import type { Hit } from './hit.js';

/** The sign and the domain; the name before it is looked for backwards, so that long words cost nothing. */
const at = /(?<=[\p{L}0-9_%+'-]) ?(?:@|\(at\)|\[at\]) ?(?:[\p{L}0-9-]{1,63}\.){1,8}\p{L}{2,24}/giu;
const name = /[\p{L}0-9._%+'-]/u;
const LONGEST_NAME = 64;

export const emailAddressPatterns = [at] as const;

export function* emailAddresses(text: string): Generator<Hit> {
  for (const { 0: found, index } of everyMatch(at, text)) {
    let start = index;
    while (start > 0 && index - start < LONGEST_NAME && name.test(text[start - 1]!)) start -= 1;
    yield { category: 'email-address', certainty: 'certain', start, end: index + found.length };
  }
}
