import { parseOccurred } from '#platform/domain';

export const months = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli'],
  ...['augusti', 'september', 'oktober', 'november', 'december'],
] as const;
const seasons: Readonly<Record<string, string>> = { '21': 'våren', '22': 'sommaren', '23': 'hösten', '24': 'vintern' };

/** When something happened, with no more precision than was recorded. */
export const dayWords = (edtf: string): string => {
  const parsed = parseOccurred(edtf);
  if (!parsed) return edtf;
  const [year = '', part = ''] = edtf.split('-');
  switch (parsed.precision) {
    case 'day':
    case 'year':
      return edtf;
    case 'month':
      return `${months[Number(part) - 1]} ${year}`;
    case 'season':
      return `${seasons[part]} ${year}`;
    case 'interval':
      return `${parsed.earliest} – ${parsed.latest}`;
    case 'bounded':
      return `mellan ${parsed.earliest} och ${parsed.latest}`;
    case 'none':
      return 'dag okänd';
  }
};

/** What a period is called within its year; nothing for the year itself. */
export const periodWords = (period: string): string => {
  const part = period.slice(5);
  if (part === '') return '';
  if (part.startsWith('Q')) return `kvartal ${part.slice(1)}`;
  if (part.startsWith('H')) return part === 'H1' ? 'första halvåret' : 'andra halvåret';
  return months[Number(part) - 1] ?? period;
};
