import { adviceOn, RARE_PERCENT, type Advice, type Finding } from '#slices/statistics';
import { table } from '../../output.js';

type Row = Readonly<Record<string, string | number>>;

/** For people: what came out at which step, who stopped what, and what to do about it. */
export const printed = (findings: readonly Finding[]): string => {
  const advised = findings.map((finding) => ({ finding, advice: adviceOn(finding, findings) }));
  const sentences = advised
    .filter(({ advice }) => advice.do !== 'keep')
    .map(({ finding, advice }) => `${finding.table.id}: ${sentenceOf(finding, advice)}`);
  const all = sentences.length === 0 ? [`Steps are rare: at most ${RARE_PERCENT} % of the releases of a table.`] : [];
  const steps = findings.some(({ at }) => at.length > 2)
    ? ['coarser: at the second step of the ladder + at the third + …, as the plan orders them.']
    : [];
  const rows = advised.map(({ finding, advice }) => row(finding, advice));
  return [table(rows), '', ...steps, ...all, ...sentences].join('\n');
};

const row = ({ table: { id }, releases, at, nothing, fellIn, stopped }: Finding, advice: Advice): Row => ({
  ...{ table: id, releases, 'as planned': at[0]! },
  coarser: at.slice(1).join('+') || '–',
  ...{ nothing, 'years with a step': fellIn },
  ...{ 'by everybody': stopped.everybody, 'by a party': stopped.party, doubt: stopped.doubt },
  advice: wordOf(advice),
});

const wordOf = (advice: Advice): string => {
  switch (advice.do) {
    case 'keep':
      return 'keep';
    case 'begin-wider':
    case 'wider-than-shorter':
      return 'begin wider';
    case 'drop':
    case 'untried':
      return advice.do;
  }
};

const sentenceOf = ({ table: { ladder, period, count } }: Finding, advice: Advice): string => {
  switch (advice.do) {
    case 'keep':
      return 'keep it.';
    case 'begin-wider':
      return `begin with ${rungOf(ladder[advice.step]!)}.`;
    case 'wider-than-shorter':
      return `the ${period} must be wider than ${advice.shorter}, whose periods add up to it: begin with ${rungOf(ladder[advice.step]!)}, or drop it.`;
    case 'drop':
      return 'no step of its ladder holds often enough: drop it, or add wider steps and begin there.';
    case 'untried':
      return `nothing is invented of ${count}, so it was not tried.`;
  }
};

const rungOf = ({ by, width }: Finding['table']['ladder'][number]): string =>
  `${by.length > 0 ? by.join(' and ') : 'the total'} in classes of ${width}`;
