import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { GuardedReadModels } from '#platform/projections';
import type { Actor } from '#platform/secrecy';
import { viewed, type ConsultationView } from './consultation-view.js';
import type { ListConsultationsParameters } from './list-consultations.dto.js';
import { myConsultations } from './my-consultations.projection.js';

export interface ConsultationPage {
  readonly items: readonly ConsultationView[];
  readonly total: number;
}

/** Which consultations have we asked for, or been asked for? */
export class ListConsultations extends Query<ConsultationPage> {
  constructor(
    readonly actor: Actor,
    readonly asked: ListConsultationsParameters,
  ) {
    super();
  }
}

@QueryHandler(ListConsultations)
export class ListConsultationsHandler implements IQueryHandler<ListConsultations> {
  constructor(private readonly readModels: GuardedReadModels) {}

  async execute({ actor, asked: { page, limit, status, phase } }: ListConsultations): Promise<ConsultationPage> {
    const where = { ...(status ? { status } : {}), ...(phase ? { phase } : {}) };
    const slice = { where, offset: (page - 1) * limit, limit };
    const { rows, total } = await this.readModels.rows(myConsultations, actor, slice);
    return { items: rows.map(viewed), total };
  }
}
