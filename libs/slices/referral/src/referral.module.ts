import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Catalogues } from '#platform/intake';
import { Projections } from '#platform/projections';
import { referralCatalogue } from './referral.catalogue.js';
import { ListReferralsHandler } from './referrals/list-referrals.query.js';
import { OneReferralHandler } from './referrals/one-referral.query.js';
import { ReferralsController } from './referrals/referrals.controller.js';
import { referrals } from './referrals/referrals.projection.js';

@Module({
  imports: [CqrsModule],
  controllers: [ReferralsController],
  providers: [ListReferralsHandler, OneReferralHandler],
})
export class ReferralModule {
  constructor(catalogues: Catalogues, projections: Projections) {
    catalogues.add(referralCatalogue);
    projections.add(referrals);
  }
}
