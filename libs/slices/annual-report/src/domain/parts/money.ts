import { paragraph, subheading, table } from '../document/blocks.js';
import type { Block } from '../document/report-document.js';
import { ofType, type AnyFact } from '../facts/fact.js';
import type { Standing } from '../facts/fields-read.js';
import { kronor, percent } from '../words/money-words.js';
import type { Scope } from './scope.js';
import type { Part } from './statistics.js';

type Names = (id: string) => string;

/** The budget frame, what each party owed and had paid, and the index (§§ 8–9, K73–K79). */
export const moneyPart = (facts: readonly AnyFact[], { years }: Scope, name: Names): Part => {
  const blocks = years.flatMap((year) => {
    const ofYear = [...budget(facts, year, name), ...contributions(facts, year, name), ...index(facts, year)];
    return years.length > 1 && ofYear.length ? [subheading(String(year)), ...ofYear] : ofYear;
  });
  return { title: 'Ekonomi', blocks };
};

const budget = (facts: readonly AnyFact[], year: number, name: Names): readonly Block[] => {
  const frames = ofType(facts, 'budget.adopted.v1').filter(({ said }) => said.fromYear <= year);
  const latest = Math.max(...frames.map(({ said }) => said.fromYear));
  const frame = frames.findLast(({ said }) => said.fromYear === latest)?.said;
  if (!frame) return [];
  const inKind = frame.inKind.map(({ party, what, percentOfPost }) => [
    ...[name(party), what, percentOfPost === undefined ? 'inte angivet' : `${percentOfPost}\u00a0%`],
  ]);
  return [
    paragraph(`Budgetram för ${year}, som den beslutades från ${frame.fromYear}: ${kronor(frame.total)} (§ 8).`),
    ...table('Bidrag i natura', ['Part', 'Vad', 'Del av tjänst'], inKind),
  ];
};

const contributions = (facts: readonly AnyFact[], year: number, name: Names): readonly Block[] => {
  const determined = ofType(facts, 'contribution.determined.v1').findLast(({ said }) => said.year === year)?.said;
  if (!determined)
    return isFramed(facts, year) ? [paragraph(`Bidragen för ${year} är inte registrerade som fastställda.`)] : [];
  const standing = standings(facts, year);
  const rows = determined.contributions.map(({ party, amount, inKind, due }) => {
    const { remaining, settledOn } = standing.get(party) ?? { remaining: due, settledOn: undefined };
    const paid = [kronor(due - remaining), settledOn ?? (due === 0 ? 'inget att betala' : 'inte fullt betalt')];
    return [name(party), kronor(amount), kronor(inKind), kronor(due), ...paid];
  });
  const columns = ['Part', 'Bidrag', 'Därav i natura', 'Att betala', 'Betalt', 'Fullt betalt den'];
  return [
    ...table(`Bidrag för ${year}`, columns, rows, true),
    paragraph(`Summan av bidragen är ${kronor(determined.total)}.`),
  ];
};

const isFramed = (facts: readonly AnyFact[], year: number): boolean =>
  ofType(facts, 'budget.adopted.v1').some(({ said }) => said.fromYear <= year);

/** How each party stands, by the latest word: each payment and each changed contribution says it whole. */
const standings = (facts: readonly AnyFact[], year: number): ReadonlyMap<string, Standing> => {
  const standing = new Map<string, Standing>();
  for (const fact of facts) {
    if (fact.type === 'contribution.determined.v1' && fact.said.year === year)
      for (const each of fact.said.settlement) standing.set(each.party, each);
    if ((fact.type === 'payment.received.v1' || fact.type === 'payment.corrected.v1') && fact.said.year === year)
      standing.set(fact.said.party, fact.said);
  }
  return standing;
};

/** The circular of the year before decides the amounts of a year (§ 8, K77). A later figure of one circular corrects it. */
const index = (facts: readonly AnyFact[], year: number): readonly Block[] => {
  const published = ofType(facts, 'price-index.published.v1').filter(({ said }) =>
    said.published.startsWith(`${year - 1}-`),
  );
  const latest = new Map(published.map(({ said }) => [`${said.circular} ${said.refersToYear}`, said]));
  const rows = [...latest.values()].map((said) => [
    ...[said.circular, said.published, String(said.refersToYear), percent(said.percentHundredths)],
  ]);
  const caption = 'Prisindex för kommunal verksamhet (PKV) enligt cirkulär från året före';
  return table(caption, ['Cirkulär', 'Publicerat', 'Avser år', 'Förändring'], rows, true);
};
