import { Injectable, NotFoundException } from '@nestjs/common';
import { ReadModels } from '#platform/projections';
import type { AgreementTermsRow } from './agreement-terms.entity.js';
import { agreementTerms } from './agreement-terms.projection.js';

/** Which agreement, on which day, as known when. */
export interface AgreementQuestion {
  readonly collaboration: string;
  readonly agreementId: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly knownAt?: string;
}

/** Fetches the agreement that a question is about. */
@Injectable()
export class AskedAgreement {
  constructor(private readonly readModels: ReadModels) {}

  /** @throws NotFoundException when there is none in the collaboration, or none was known then */
  async of({ collaboration, agreementId, knownAt }: AgreementQuestion): Promise<AgreementTermsRow['agreement']> {
    const row = await this.readModels.row(agreementTerms, collaboration, agreementId, knownAt);
    if (!row) throw new NotFoundException();
    return row.agreement;
  }
}
