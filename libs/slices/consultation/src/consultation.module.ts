import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { consultationCatalogue } from './consultation.catalogue.js';
import { ConsultationsController } from './my-consultations/consultations.controller.js';
import { ListConsultationsHandler } from './my-consultations/list-consultations.query.js';
import { myConsultations } from './my-consultations/my-consultations.projection.js';
import { OneConsultationHandler } from './my-consultations/one-consultation.query.js';

@Module({
  imports: [CqrsModule],
  controllers: [ConsultationsController],
  providers: [ListConsultationsHandler, OneConsultationHandler],
})
export class ConsultationModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(consultationCatalogue);
    projections.add(myConsultations);
  }
}
