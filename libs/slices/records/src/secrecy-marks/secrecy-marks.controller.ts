import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { paged, PageQuery, RequestUrl, type Paged } from '#platform/projections';
import { ListSecrecyMarks } from './list-secrecy-marks.query.js';
import type { SecrecyMarkRow } from './secrecy-marks.entity.js';

/** A warning, not a decision (S56): whoever is asked for the document judges anew. */
export interface SecrecyMarkView {
  readonly itemId: string;
  readonly provision: string;
  readonly on: string;
  /** The authority that set it: my own. */
  readonly unit: string;
  readonly label: SecrecyMarkRow['label'];
}

@Controller('v1/secrecy-marks')
@RequiresScope('read')
export class SecrecyMarksController {
  constructor(private readonly queries: QueryBus) {}

  /** Marks that my unit set on what it sent or received. No other unit sees them, the counterpart included. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: PageQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<SecrecyMarkView>> {
    const { rows, total } = await this.queries.execute(new ListSecrecyMarks(caller, asked));
    const marks = rows.map(({ key: itemId, provision, markedOn, label }) => ({
      ...{ itemId, provision, on: markedOn, unit: caller.unit.id, label },
    }));
    return paged(marks, total, asked, url);
  }
}
