import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { viewed, type ConsultationView } from './consultation-view.js';
import { myConsultations } from './my-consultations.projection.js';

/** How does this consultation stand? */
export class OneConsultation extends Query<ConsultationView | undefined> {
  constructor(
    readonly actor: Actor,
    /** `<consultationId>.<asker>` */
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(OneConsultation)
export class OneConsultationHandler implements IQueryHandler<OneConsultation> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, id }: OneConsultation): Promise<ConsultationView | undefined> {
    const row = await this.readModels.row(myConsultations, actor, id);
    return row && viewed(row);
  }
}
