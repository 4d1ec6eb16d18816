import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues, StandingFacts } from '#platform/intake';
import { Projections } from '#platform/projections';
import { policySettingsCatalogue, settingsFact } from './policy-settings.catalogue.js';
import { PolicySettingsController } from './settings-on/policy-settings.controller.js';
import { policySettingRows } from './settings-on/policy-settings.projection.js';
import { SettingsOnHandler } from './settings-on/settings-on.query.js';

@Module({ imports: [CqrsModule], controllers: [PolicySettingsController], providers: [SettingsOnHandler] })
export class PolicySettingsModule {
  constructor(catalogues: Catalogues, projections: Projections, standing: StandingFacts) {
    catalogues.add(policySettingsCatalogue);
    projections.add(policySettingRows);
    standing.add(settingsFact);
  }
}
