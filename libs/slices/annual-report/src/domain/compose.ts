import type { AnnualReportIssued } from './annual-report.events.js';
import { paragraph } from './document/blocks.js';
import { plainText } from './document/plain-text.js';
import type { Block, Edition, ReportDocument } from './document/report-document.js';
import { asRecorded, ofType, type AnyFact } from './facts/fact.js';
import type { Release } from './facts/fields-read.js';
import { agreementPart, decisionsPart } from './parts/agreement.js';
import { followUpPart } from './parts/follow-up.js';
import { moneyPart } from './parts/money.js';
import { notesPart } from './parts/notes.js';
import { scopeOf, type Scope } from './parts/scope.js';
import { partyUse, statistics, type Part } from './parts/statistics.js';
import { steeringGroup } from './parts/steering-group.js';
import { toldTables, yearOf } from './parts/told-tables.js';
import { wordings } from './wording/wordings.js';

/** All that a report says of itself, but for the hash over what it becomes. */
export type Issue = Omit<AnnualReportIssued, 'hash' | 'type'>;

/** What one party has been told of its own, for its own edition. */
export interface OwnReleases {
  readonly party: string;
  readonly releases: readonly Release[];
}

const titles = { 'annual-report': 'Årsredovisning', 'final-account': 'Slutredovisning' } as const;

/**
 * The report, from what was recorded by the instant of issue: pure, so that the same facts always give the same report.
 * None for a final account where nothing has ended. Statistics are of releases only.
 */
export const compose = (issue: Issue, recorded: readonly AnyFact[], own?: OwnReleases): ReportDocument | undefined => {
  const facts = asRecorded(recorded);
  const { kind, year, issuedOn } = issue;
  const scope = scopeOf(kind, year, facts);
  if (!scope) return undefined;
  const name = namesOf(issue);
  const wording = wordings[issue.format];
  const silence = wording.silence[kind];
  const plans = ofType(facts, 'table-plan.adopted.v1').map(({ said }) => said);
  const open = toldTables(
    ofType(facts, 'release.published.v1').map(({ said }) => said),
    plans,
  );
  const told = own && toldTables(own.releases, plans);
  const used = [...open, ...(told ?? [])].filter((each) => scope.beside.includes(yearOf(each)));
  const ofFigures = [...statistics(open, scope, wording), partyUse(told, name(own?.party ?? ''), scope, wording)];
  const ofEvents = [
    ...[steeringGroup, agreementPart, decisionsPart, moneyPart, followUpPart].map((part) => part(facts, scope, name)),
    notesPart(used, wording),
  ];
  return {
    ...{ kind, edition: editionOf(own), language: 'sv', year, issuedOn },
    title: `${titles[kind]} ${year}`,
    subtitle: plainText(issue.collaborationName),
    synthetic: used.some(({ plan }) => plan.synthetic === true),
    blocks: [
      ...opening(wording.basis(scope, issuedOn), facts, scope, own && name(own.party)),
      ...ofFigures.flatMap((part) => written(part, silence.figures)),
      ...ofEvents.flatMap((part) => written(part, silence.events)),
    ],
  };
};

const editionOf = (own: OwnReleases | undefined): Edition =>
  own ? { for: 'party', party: own.party } : { for: 'all-parties' };

// Parties that share a seat of the steering group: no party is called so (§ 7).
const together = ['connected-municipalities', 'Anslutna kommuner'] as const;

/** Names of the day of issue; what has none is shown by its id. */
const namesOf = ({ names }: Issue): ((id: string) => string) => {
  const known = new Map([together, ...names.map(({ id, name }) => [id, name] as const)]);
  return (id) => known.get(id) ?? id;
};

const opening = (
  basis: string,
  facts: readonly AnyFact[],
  { kind }: Scope,
  party: string | undefined,
): readonly Block[] => {
  const agreement = ofType(facts, 'agreement.drafted.v1').at(-1)?.said.title;
  const ground = kind === 'annual-report' ? 'avtalet § 11' : 'avtalet § 18';
  return [
    paragraph(`${party ? `Egen utgåva för ${party}` : 'Gemensam utgåva för alla parter'} (${ground}).`),
    ...(agreement ? [paragraph(`Avtal: ${agreement}.`)] : []),
    paragraph(basis),
  ];
};

/** A part without a source says so: it is never empty, and never left out. */
const written = ({ title, blocks }: Part, otherwise: string): readonly Block[] => [
  { block: 'heading', level: 2, text: plainText(title) },
  ...(blocks.length === 0 ? [paragraph(otherwise)] : blocks),
];
