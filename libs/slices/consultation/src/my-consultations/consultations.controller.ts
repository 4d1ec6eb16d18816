import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, RequestUrl, type Paged } from '#platform/projections';
import type { ConsultationView } from './consultation-view.js';
import { ListConsultationsParameters } from './list-consultations.dto.js';
import { ListConsultations } from './list-consultations.query.js';
import { OneConsultation } from './one-consultation.query.js';

@Controller('v1/consultations')
@RequiresScope('read')
export class ConsultationsController {
  constructor(private readonly queries: QueryBus) {}

  /** Those that one's own unit asked for, or was asked for; oldest news first. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListConsultationsParameters,
    @RequestUrl() url: string,
  ): Promise<Paged<ConsultationView>> {
    const { items, total } = await this.queries.execute(new ListConsultations(caller, asked));
    return paged(items, total, asked, url);
  }

  /** One of them, by `<consultationId>.<asking unit>`. */
  @Get(':id')
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ConsultationView> {
    const found = await this.queries.execute(new OneConsultation(caller, id));
    if (!found) throw new NotFoundException();
    return found;
  }
}
