import { Injectable } from '@nestjs/common';
import { Rejection } from '#platform/domain';
import { Directory } from '#platform/identity';
import { GuardedReadModels, ReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import type { ReportKind } from '../domain/annual-report.events.js';
import { compose, type Issue, type OwnReleases } from '../domain/compose.js';
import type { ReportDocument } from '../domain/document/report-document.js';
import type { AnyFact } from '../domain/facts/fact.js';
import { issuedReports, reportKey } from '../issued-reports/issued-reports.projection.js';
import { partyReleases } from '../party-releases/party-releases.projection.js';
import { yearFacts } from '../year-facts/year-facts.projection.js';
import { draftIssue } from './draft-issue.js';
import { digestOf } from './report-digest.js';

export interface Report {
  readonly status: 'draft' | 'issued';
  /** What is said of it when it is issued; `hash` is over the consolidated edition, whichever edition this is. */
  readonly issue: Issue & { readonly hash: string };
  readonly document: ReportDocument;
}

/** Draws reports up: an issued one as of its issue, a draft as of now and for the centre only. */
@Injectable()
export class Reports {
  constructor(
    private readonly readModels: ReadModels,
    private readonly guarded: GuardedReadModels,
    private readonly directory: Directory,
  ) {}

  /**
   * @param own the edition of the asking unit's party instead of everybody's
   * @returns nothing where there is no such report for this unit
   */
  async report(actor: Actor, kind: ReportKind, year: number, own: boolean, now: string): Promise<Report | undefined> {
    const issued = await this.readModels.row(issuedReports, actor.collaboration, reportKey(kind, year));
    const drafting = actor.unit.roles.includes('centre');
    if (!issued && !drafting) return undefined;
    const issue = issued?.issue ?? this.draft(actor, kind, year, now);
    const facts = await this.facts(actor.collaboration, issue.knownAt);
    const everybodys = compose(issue, facts);
    if (!everybodys) return undefined;
    const hash = digestOf(everybodys);
    const asIssued = hash === issued?.issue.hash;
    if (!asIssued && !drafting) throw notAsIssued();
    const document = own ? compose(issue, facts, await this.own(actor, issue.knownAt))! : everybodys;
    return { status: asIssued ? 'issued' : 'draft', issue: { ...issue, hash }, document };
  }

  private draft({ collaboration }: Actor, kind: ReportKind, year: number, now: string): Issue {
    return draftIssue(kind, year, now, this.directory.collaboration(collaboration)!);
  }

  private async facts(collaboration: string, knownAt: string): Promise<readonly AnyFact[]> {
    const { rows } = await this.readModels.rows(yearFacts, collaboration, { knownAt });
    return rows.map(
      ({ key, type, occurred, recordedAt, said }) => ({ key, type, occurred, recordedAt, said }) as AnyFact,
    );
  }

  /** Releases never change, so that those recorded by then are what was known then; the centre sent every party's, and is told its own. */
  private async own(actor: Actor, knownAt: string): Promise<OwnReleases> {
    const { party } = actor.unit;
    const asked = { where: { party }, duty: 'statistics', purpose: 'export' } as const;
    const { rows } = await this.guarded.rows(partyReleases, actor, asked);
    const known = rows.filter(({ recordedAt }) => recordedAt <= knownAt);
    return { party, releases: known.map(({ release }) => release) };
  }
}

/** Another report under the same name is worse than none. The centre sees it, as a draft whose hash it can put right. */
const notAsIssued = (): Rejection =>
  new Rejection('annual-report-not-as-issued', 'The report cannot be shown as it was issued, and so not at all.');
