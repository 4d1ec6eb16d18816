import { Injectable, NotFoundException } from '@nestjs/common';
import { ReadModels } from '#platform/projections';
import type { FundingInputs } from '../domain/funding-inputs.js';
import { fundingInputs } from './funding-inputs.projection.js';

/** Whose money, and as known when. */
export interface FundingQuestion {
  readonly collaboration: string;
  /** Left out: the collaboration's only agreement, or its first by id. */
  readonly agreementId?: string;
  /** RFC 3339 instant. */
  readonly knownAt?: string;
}

export interface Funding {
  readonly agreementId: string;
  readonly inputs: FundingInputs;
}

/** Finds the recorded inputs that every question about money starts from. */
@Injectable()
export class FundingOf {
  constructor(private readonly readModels: ReadModels) {}

  async answer({ collaboration, agreementId, knownAt }: FundingQuestion): Promise<Funding> {
    const where = agreementId ? { key: agreementId } : {};
    const { rows } = await this.readModels.rows(fundingInputs, collaboration, {
      where,
      limit: 1,
      ...(knownAt ? { knownAt } : {}),
    });
    if (!rows[0]) throw new NotFoundException();
    return { agreementId: rows[0].key, inputs: rows[0] };
  }
}
