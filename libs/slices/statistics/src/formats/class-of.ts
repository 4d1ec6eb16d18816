import type { ReleasedCell } from '../domain/released-table.js';
import type { Language } from './language.js';

const orMore: Record<Language, string> = { sv: 'eller fler', en: 'or more' };

/** A number as it is written in the language: decimal comma in Swedish, and no separator of thousands. */
export const numberIn = (value: number, language: Language): string =>
  language === 'sv' ? String(value).replace('.', ',') : String(value);

/** What is told of a cell in words: `7`, `0–4` or `5 or more`. With an en dash, since Excel takes `1-4` for a day. */
export const classOf = ({ lo, up }: Pick<ReleasedCell, 'lo' | 'up'>, language: Language): string => {
  if (up === null) return `${numberIn(lo, language)} ${orMore[language]}`;
  return lo === up ? numberIn(lo, language) : `${numberIn(lo, language)}–${numberIn(up, language)}`;
};
