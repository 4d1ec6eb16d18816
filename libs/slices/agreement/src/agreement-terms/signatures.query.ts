import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { hadOccurredBy, signaturesOn } from '../domain/signatures.js';
import type { SignatureBlock } from '../domain/terms.js';
import { AskedAgreement, type AgreementQuestion } from './agreement-question.js';

export interface Signatures {
  readonly needed: number;
  readonly given: number;
  readonly complete: boolean;
  readonly originals: number;
  readonly blocks: readonly (SignatureBlock & { readonly signed: string | null })[];
}

/** How many of the signature blocks are signed by a day, and which are missing? */
export class SignaturesGiven extends Query<Signatures> {
  constructor(readonly question: AgreementQuestion) {
    super();
  }
}

@QueryHandler(SignaturesGiven)
export class SignaturesGivenHandler implements IQueryHandler<SignaturesGiven> {
  constructor(private readonly asked: AskedAgreement) {}

  async execute({ question }: SignaturesGiven): Promise<Signatures> {
    const { facts } = await this.asked.of(question);
    const { needed, given, complete } = signaturesOn(facts, question.on);
    const signedOn = new Map(
      facts.signatures
        .filter(({ occurred }) => hadOccurredBy(occurred, question.on))
        .map(({ block, occurred }) => [block, occurred]),
    );
    const blocks = facts.drafted.blocks.map((block) => ({ ...block, signed: signedOn.get(block.block) ?? null }));
    return { needed, given, complete, originals: facts.drafted.originals, blocks };
  }
}
