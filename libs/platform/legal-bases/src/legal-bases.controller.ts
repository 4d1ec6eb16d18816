import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { dayInStockholm, type CalendarDate } from '#platform/domain';
import { IsCalendarDate } from '#platform/forms';
import { Public } from '#platform/identity';
import { Law } from '#platform/intake';
import { appliesOn, type LegalBasis } from '#platform/secrecy';
import { regimes, type Regime } from './legal-bases-file.js';

export class LegalBasesQuery {
  /** The day of disclosure, YYYY-MM-DD in Sweden. Left out: today. */
  @IsOptional() @IsCalendarDate() readonly on?: string;
  /** The secrecy regime of the sending unit. Left out: all. */
  @IsOptional() @IsIn(regimes) readonly sender?: Regime;
}

/** The rows of the legal-basis matrix that apply on a day. */
export interface LegalBasesOn {
  readonly on: CalendarDate;
  /** Version of the table. */
  readonly version: string;
  readonly items: readonly LegalBasis[];
}

/** On what ground may secret data go from one authority to another? The table is public; what is sent on it is not. */
@Controller('v1/legal-bases')
@Public()
export class LegalBasesController {
  constructor(private readonly law: Law) {}

  @Get()
  list(@Query() { on = dayInStockholm(new Date()), sender }: LegalBasesQuery): LegalBasesOn {
    const { version, rows } = this.law.bases;
    const items = rows.filter((row) => appliesOn(on)(row) && (!sender || row.senders.includes(sender)));
    return { on, version, items };
  }
}
