import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { deadlinesFrom, type Deadline } from '../domain/deadlines.js';
import { partiesOn } from '../domain/memberships.js';
import { amendedWordingOn, periodOn, statusOn } from '../domain/questions.js';
import { hadOccurredBy, signaturesOn } from '../domain/signatures.js';
import type { AgreementDrafted } from '../domain/agreement.events.js';
import type { Facts } from '../domain/agreement.state.js';
import { AskedAgreement, type AgreementQuestion } from './agreement-question.js';
import { finalAccountOn, type FinalAccount } from './final-account.js';

export interface AgreementView {
  readonly agreementId: string;
  readonly on: string;
  readonly status: string;
  readonly title: string;
  readonly versionDate: string;
  readonly period: ReturnType<typeof periodOn>;
  readonly duration: AgreementDrafted['duration'];
  readonly funding: AgreementDrafted['funding'];
  readonly originals: number;
  readonly region: readonly string[];
  readonly parties: readonly string[];
  readonly signatures: { readonly needed: number; readonly given: number; readonly complete: boolean };
  readonly despiteMissingSignatures: string | null;
  /** Paragraphs that read differently on that day by an amendment (§ 15). */
  readonly amendedParagraphs: readonly { readonly paragraph: string; readonly text: string | null }[];
  readonly openRenegotiations: readonly string[];
  readonly evaluations: Facts['evaluations'];
  readonly nextDeadlines: readonly Deadline[];
  readonly finalAccount: FinalAccount | null;
}

/** What applies on a day? */
export class OneAgreement extends Query<AgreementView> {
  constructor(readonly question: AgreementQuestion) {
    super();
  }
}

const amendedOn = (facts: Facts, on: string): AgreementView['amendedParagraphs'] => {
  const dated = facts.amendments.filter(({ from }) => from <= on);
  const paragraphs = new Set(dated.flatMap(({ provisions }) => provisions.map(({ paragraph }) => paragraph)));
  return [...paragraphs].map((paragraph) => ({ paragraph, text: amendedWordingOn(facts, paragraph, on) }));
};

/** The parties whose calls for renegotiation were open on a day (§ 14). */
const openOn = ({ renegotiations }: Facts, on: string): readonly string[] =>
  renegotiations
    .filter(({ calledOn, concluded }) => hadOccurredBy(calledOn, on) && !(concluded && hadOccurredBy(concluded.on, on)))
    .map(({ party }) => party);

@QueryHandler(OneAgreement)
export class OneAgreementHandler implements IQueryHandler<OneAgreement> {
  constructor(private readonly asked: AskedAgreement) {}

  async execute({ question }: OneAgreement): Promise<AgreementView> {
    const agreement = await this.asked.of(question);
    const { on } = question;
    const { facts } = agreement;
    const { agreementId, title, versionDate, duration, funding, originals, region } = facts.drafted;
    const { needed, given, complete } = signaturesOn(facts, on);
    return {
      agreementId,
      on,
      status: statusOn(agreement, on),
      title,
      versionDate,
      period: periodOn(facts, on),
      duration,
      funding,
      originals,
      region,
      parties: partiesOn(agreement, on).map(({ party }) => party),
      signatures: { needed, given, complete },
      despiteMissingSignatures: facts.despiteMissingSignatures,
      amendedParagraphs: amendedOn(facts, on),
      openRenegotiations: openOn(facts, on),
      evaluations: facts.evaluations.filter(({ occurred }) => hadOccurredBy(occurred, on)),
      nextDeadlines: deadlinesFrom(facts, on),
      finalAccount: finalAccountOn(agreement, on),
    };
  }
}
