import type { Type } from '@nestjs/common';
import { AccessesModule } from '#slices/accesses';
import { AgreementModule } from '#slices/agreement';
import { AnnualReportModule } from '#slices/annual-report';
import { CalendarModule } from '#slices/calendar';
import { ConcernReportModule } from '#slices/concern-report';
import { ConsultationModule } from '#slices/consultation';
import { DecisionsModule } from '#slices/decisions';
import { DirectoryModule } from '#slices/directory';
import { ExchangeModule } from '#slices/exchange';
import { FundingModule } from '#slices/funding';
import { KeysModule } from '#slices/keys';
import { LegalReviewModule } from '#slices/legal-review';
import { PartiesModule } from '#slices/parties';
import { PolicySettingsModule } from '#slices/policy-settings';
import { RecordsModule } from '#slices/records';
import { ReferralModule } from '#slices/referral';
import { StatisticsModule } from '#slices/statistics';
import { SupportContactModule } from '#slices/support-contact';

/** Every slice: what the api serves, the worker fills and the operator's commands rebuild is one list. */
export const slices: readonly Type[] = [
  AccessesModule,
  AgreementModule,
  AnnualReportModule,
  CalendarModule,
  ConcernReportModule,
  ConsultationModule,
  DecisionsModule,
  DirectoryModule,
  ExchangeModule,
  FundingModule,
  KeysModule,
  LegalReviewModule,
  PartiesModule,
  PolicySettingsModule,
  RecordsModule,
  ReferralModule,
  StatisticsModule,
  SupportContactModule,
];
