import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { CalendarLinksController } from './calendar-links/calendar-links.controller.js';
import { ObligationsCalendar } from './icalendar/obligations-calendar.js';
import { obligationsProjection } from './ledger-obligations/ledger-obligations.projection.js';
import { ObligationsController } from './obligations/obligations.controller.js';
import { WhoOwesWhatHandler } from './obligations/obligations.query.js';

/** Needs `Directory` as a global provider, and `CalendarLinkSecret` for subscription addresses. */
@Module({
  imports: [CqrsModule],
  controllers: [CalendarLinksController, ObligationsController],
  providers: [ObligationsCalendar, WhoOwesWhatHandler],
})
export class CalendarModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    projections.add(() => obligationsProjection(catalogues));
  }
}
