import { Controller, Get, Query } from '@nestjs/common';
import { dayInStockholm, type CalendarDate } from '#platform/domain';
import { Public } from '#platform/identity';
import { Law } from '#platform/intake';
import { appliesOn, type LegalBasis } from '#platform/secrecy';
import { LegalBasesQuery } from './legal-bases.dto.js';

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
