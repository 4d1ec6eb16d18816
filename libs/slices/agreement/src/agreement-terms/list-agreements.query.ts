import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { partiesOn } from '../domain/memberships.js';
import { statusOn } from '../domain/questions.js';
import type { AgreementTermsRow } from './agreement-terms.entity.js';
import { agreementTerms } from './agreement-terms.projection.js';

export interface AgreementSummary {
  readonly agreementId: string;
  readonly title: string;
  readonly versionDate: string;
  readonly status: string;
  readonly partyCount: number;
}

export interface AgreementPage {
  readonly items: readonly AgreementSummary[];
  readonly total: number;
}

interface Wanted {
  readonly on: string;
  readonly page: number;
  readonly limit: number;
  readonly knownAt?: string;
}

/** Which agreements are there, and what is their status on a day? */
export class ListAgreements extends Query<AgreementPage> {
  constructor(
    readonly collaboration: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

const summaryOn =
  (on: string) =>
  ({ key, title, versionDate, agreement }: AgreementTermsRow): AgreementSummary => ({
    agreementId: key,
    title,
    versionDate,
    status: statusOn(agreement, on),
    partyCount: partiesOn(agreement, on).length,
  });

@QueryHandler(ListAgreements)
export class ListAgreementsHandler implements IQueryHandler<ListAgreements> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, wanted }: ListAgreements): Promise<AgreementPage> {
    const { on, page, limit, knownAt } = wanted;
    const slice = { offset: (page - 1) * limit, limit, ...(knownAt ? { knownAt } : {}) };
    const { rows, total } = await this.readModels.rows(agreementTerms, collaboration, {
      order: { versionDate: 'ASC' },
      ...slice,
    });
    return { items: rows.map(summaryOn(on)), total };
  }
}
