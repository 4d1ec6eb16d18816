import type { ObligationOn } from '../domain/obligations-on.js';

export type Language = 'sv' | 'en';

const statusTexts = {
  sv: { open: 'att göra', done: 'klart', overdue: 'försenat', released: 'gäller inte längre', passed: 'passerat' },
  en: { open: 'to do', done: 'done', overdue: 'overdue', released: 'no longer applies', passed: 'passed' },
} as const;

const words = {
  sv: { status: 'Läge', owner: 'Ansvarig', rule: 'Regel', between: 'Mellan', doneOn: 'Klart den', late: 'för sent' },
  en: { status: 'Status', owner: 'Owner', rule: 'Rule', between: 'Between', doneOn: 'Done on', late: 'too late' },
} as const;

/** What is settled shows it in the title, so that it can be told apart without opening the entry. */
export const summaryOf = ({ titleSv, titleEn, status }: ObligationOn, language: Language): string => {
  const title = language === 'sv' ? titleSv : titleEn;
  return status === 'open' || status === 'overdue' ? title : `${title} (${statusTexts[language][status]})`;
};

export const descriptionOf = (obligation: ObligationOn, language: Language): string => {
  const { status, owner, rule, dueFrom, dueBy, doneOn, late } = obligation;
  const word = words[language];
  const lines = [
    `${word.status}: ${statusTexts[language][status]}`,
    `${word.owner}: ${owner}`,
    `${word.rule}: ${rule}`,
  ];
  if (dueFrom !== dueBy) lines.push(`${word.between}: ${dueFrom} – ${dueBy}`);
  if (doneOn) lines.push(`${word.doneOn}: ${doneOn}${late ? ` (${word.late})` : ''}`);
  return lines.join('\n');
};
