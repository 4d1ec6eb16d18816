import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { OpenTablesHandler } from './catalogue/open-tables.query.js';
import { contributionsProjection } from './own-figures/contributions.projection.js';
import { OwnFiguresController } from './own-figures/own-figures.controller.js';
import { OwnFiguresHandler } from './own-figures/own-figures.query.js';
import { ListReleasesHandler } from './releases/list-releases.query.js';
import { OneTableHandler } from './releases/one-table.query.js';
import { partyReleasedTables, releasedTables } from './releases/released-tables.projection.js';
import { ReleasesController } from './releases/releases.controller.js';
import {
  partyReleaseCatalogue,
  releaseAuditCatalogue,
  releaseCatalogue,
  tablePlanCatalogue,
} from './statistics.catalogues.js';
import { ListTablePlansHandler } from './table-plans/list-table-plans.query.js';
import { TablePlansController } from './table-plans/table-plans.controller.js';
import { tablePlanRows } from './table-plans/table-plans.projection.js';

@Module({
  imports: [CqrsModule],
  controllers: [CatalogueController, OwnFiguresController, ReleasesController, TablePlansController],
  providers: [ListReleasesHandler, ListTablePlansHandler, OneTableHandler, OpenTablesHandler, OwnFiguresHandler],
})
export class StatisticsModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    for (const each of [tablePlanCatalogue, releaseCatalogue, partyReleaseCatalogue, releaseAuditCatalogue])
      catalogues.add(each);
    projections.add(tablePlanRows, releasedTables, partyReleasedTables, () => contributionsProjection(catalogues));
  }
}
