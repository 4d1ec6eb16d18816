import type { ReleasedTable } from '#slices/statistics';
import type { Language, Text } from './language.js';

type Cell = ReleasedTable['cells'][number];

const notShown: Text = { sv: 'visas inte', en: 'not shown' };
const orMore: Text = { sv: 'eller fler', en: 'or more' };

/** The class that a figure lies in: `90–99`, `7`, `20 or more`; said in words where nothing is told. */
export const classWords = (cell: Cell | undefined, language: Language): string => {
  if (!cell) return notShown[language];
  if (cell.up === null) return `${cell.lo} ${orMore[language]}`;
  return cell.lo === cell.up ? String(cell.lo) : `${cell.lo}–${cell.up}`;
};

/** What stands before a class: the groups that it is about. */
export const groupWords = ({ dimensions }: ReleasedTable, { at }: Cell, language: Language): string =>
  dimensions.map(({ groups }, nth) => groups.find(({ id }) => id === at[nth])?.[language] ?? at[nth]).join(' · ');

/** `2025`, `first half of 2025`, `October 2025`. */
export const periodWords = ({ kind, id }: ReleasedTable['period'], language: Language): string => {
  const [year = '', part = ''] = id.split('-');
  const nth = Number(part.replace(/\D/g, ''));
  switch (kind) {
    case 'year':
      return year;
    case 'half-year':
      return language === 'sv' ? `${half.sv[nth - 1]} halvåret ${year}` : `${half.en[nth - 1]} half of ${year}`;
    case 'quarter':
      return language === 'sv' ? `kvartal ${nth} ${year}` : `quarter ${nth} of ${year}`;
    case 'month':
      return new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
        ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
      }).format(new Date(Date.UTC(Number(year), nth - 1)));
  }
};

const half = { sv: ['första', 'andra'], en: ['first', 'second'] } as const;

/** What figures are of, for the head of a column. */
export const countWords: Readonly<Record<ReleasedTable['count'], Text>> = {
  contacts: { sv: 'Kontakter', en: 'Contacts' },
  consultations: { sv: 'Konsultationer', en: 'Consultations' },
  referrals: { sv: 'Hänvisningar', en: 'Referrals' },
  'concern-reports': { sv: 'Orosanmälningar', en: 'Concern reports' },
};
