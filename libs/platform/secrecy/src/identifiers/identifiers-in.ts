import { emailAddresses } from './email-addresses.js';
import { fold } from './folded.js';
import type { Hit, Identifier } from './hit.js';
import { withoutOpaque } from './opaque.js';
import { personalNumbers } from './personal-numbers.js';
import { phoneNumbers } from './phone-numbers.js';
import { places } from './places.js';
import { reserveNumbers } from './reserve-numbers.js';

const detectors = [personalNumbers, reserveNumbers, phoneNumbers, emailAddresses, places];
/** Every identifier we look for has a digit or an at sign. */
const worthLooking = /[\p{N}@＠﹫]|[([]at[)\]]/iu;

/**
 * Numbers, addresses and plates in a text that lead to a person (K62), in the order of the text. Names cannot be told
 * from other words. Of hits that overlap, the most certain one stands.
 */
export const identifiersIn = (text: string): readonly Identifier[] => {
  if (!worthLooking.test(text)) return [];
  const folded = fold(text);
  const plain = withoutOpaque(folded.text);
  return apart(detectors.flatMap((hits) => [...hits(plain)])).map(({ category, certainty, start }) => ({
    category,
    offset: folded.offsets[start]!,
    certainty,
  }));
};

/** Each of the rest lies after the one before; a more certain one drives out what it overlaps. */
const apart = (hits: readonly Hit[]): readonly Hit[] => {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (last.certainty === 'possible' && hit.certainty === 'certain') kept[kept.length - 1] = hit;
  }
  return kept;
};
