import type { Type } from '@nestjs/common';
import { AgreementModule } from '#slices/agreement';
import { CalendarModule } from '#slices/calendar';
import { ConcernReportModule } from '#slices/concern-report';
import { DecisionsModule } from '#slices/decisions';
import { FundingModule } from '#slices/funding';
import { PartiesModule } from '#slices/parties';

/** The slices whose read models this app fills. */
export const slices: readonly Type[] = [
  AgreementModule,
  CalendarModule,
  ConcernReportModule,
  DecisionsModule,
  FundingModule,
  PartiesModule,
];
