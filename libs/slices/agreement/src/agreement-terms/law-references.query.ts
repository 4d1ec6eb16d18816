import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { lawOn } from '../domain/law/law-on.js';
import type { LawVersion } from '../domain/law/law-version.js';
import { AskedAgreement, type AgreementQuestion } from './agreement-question.js';

export interface LawReference {
  readonly paragraph: string;
  readonly code: string;
  /** The agreement stays as it was written. */
  readonly asWritten: string;
  /** The provision in force on the day asked about; null when the table does not know the code. */
  readonly inForce: LawVersion | null;
}

/** Which laws does the agreement cite, and what is in force on a day? */
export class LawReferences extends Query<readonly LawReference[]> {
  constructor(readonly question: AgreementQuestion) {
    super();
  }
}

@QueryHandler(LawReferences)
export class LawReferencesHandler implements IQueryHandler<LawReferences> {
  constructor(private readonly asked: AskedAgreement) {}

  async execute({ question }: LawReferences): Promise<readonly LawReference[]> {
    const { facts } = await this.asked.of(question);
    const { lawReferences } = facts.drafted;
    return lawReferences.map(({ paragraph, code, asWritten }) => ({
      paragraph,
      code,
      asWritten,
      inForce: lawOn(code, question.on) ?? null,
    }));
  }
}
