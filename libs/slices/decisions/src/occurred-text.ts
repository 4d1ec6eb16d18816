import { parseOccurred } from '#platform/domain';

export interface Texts {
  readonly sv: string;
  readonly en: string;
}

const months = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const seasons: Record<string, Texts> = {
  '21': { sv: 'våren', en: 'spring' },
  '22': { sv: 'sommaren', en: 'summer' },
  '23': { sv: 'hösten', en: 'autumn' },
  '24': { sv: 'vintern', en: 'winter' },
};

const both = (sv: string, en = sv): Texts => ({ sv, en });

/** A date as a reader is shown it, with no more precision than it has: a season or a year is never 1 January. */
export const occurredText = (edtf: string): Texts => {
  const [year = '', part = ''] = edtf.split('-');
  switch (parseOccurred(edtf)?.precision) {
    case 'month':
      return both(`${months.sv[Number(part) - 1]} ${year}`, `${months.en[Number(part) - 1]} ${year}`);
    case 'season':
      return both(`${seasons[part]?.sv} ${year}`, `${seasons[part]?.en} ${year}`);
    case 'interval':
      return joined(edtf.split('/'), '–', '–');
    case 'bounded':
      return undated(joined(edtf.slice(1, -1).split('..'), ' och ', ' and '));
    case 'none':
      return both('år ej angivet', 'year not stated');
    case 'day':
    case 'year':
    case undefined:
      return both(edtf);
  }
};

const undated = ({ sv, en }: Texts): Texts => both(`odaterat, mellan ${sv}`, `undated, between ${en}`);

const joined = (dates: readonly string[], och: string, and: string): Texts => {
  const texts = dates.map(occurredText);
  return both(texts.map(({ sv }) => sv).join(och), texts.map(({ en }) => en).join(and));
};
