import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { FundingInputs } from '../domain/funding-inputs.js';
import { FundingOf, type FundingQuestion } from '../funding-inputs/funding-of.js';

export type PublishedIndex = FundingInputs['priceIndexes'][number] & {
  /** A later entry for the same circular and year corrects this one. */
  readonly superseded: boolean;
};

/** Which index figures are recorded, with every correction? */
export class WhichIndexes extends Query<readonly PublishedIndex[]> {
  constructor(readonly question: FundingQuestion) {
    super();
  }
}

export const published = ({ priceIndexes }: FundingInputs): readonly PublishedIndex[] =>
  priceIndexes.map((entry, place) => ({
    ...entry,
    superseded: priceIndexes
      .slice(place + 1)
      .some((later) => later.circular === entry.circular && later.refersToYear === entry.refersToYear),
  }));

@QueryHandler(WhichIndexes)
export class WhichIndexesHandler implements IQueryHandler<WhichIndexes> {
  constructor(private readonly fundingOf: FundingOf) {}

  async execute({ question }: WhichIndexes): Promise<readonly PublishedIndex[]> {
    const { inputs } = await this.fundingOf.answer(question);
    return published(inputs);
  }
}
