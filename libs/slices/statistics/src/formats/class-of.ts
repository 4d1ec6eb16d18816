import type { Told } from './cells-in-order.js';
import type { Language } from './language.js';
import { words } from './words.js';

/** A number as it is written in the language: decimal comma in Swedish, and no separator of thousands. */
export const numberIn = (value: number, language: Language): string =>
  language === 'sv' ? String(value).replace('.', ',') : String(value);

/** What is told of a cell in words: `7`, `0–4`, `5 or more`. With an en dash, since Excel takes `1-4` for a day. */
export const classOf = (told: Told, language: Language): string => {
  if (!told) return words.notShown[language];
  const { lo, up } = told;
  if (up === null) return `${numberIn(lo, language)} ${words.orMore[language]}`;
  return lo === up ? numberIn(lo, language) : `${numberIn(lo, language)}–${numberIn(up, language)}`;
};
