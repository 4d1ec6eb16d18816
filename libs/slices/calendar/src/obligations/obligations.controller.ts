import { Controller, Get, Header, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { pageOf, RequestUrl } from '#platform/projections';
import { ObligationsCalendar } from '../icalendar/obligations-calendar.js';
import { CalendarParameters, ObligationsParameters, wanted } from './obligations.dto.js';
import { WhoOwesWhat } from './obligations.query.js';

@Controller('v1')
@RequiresScope('read')
export class ObligationsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly calendar: ObligationsCalendar,
  ) {}

  /** Who owes what by when: open, done, overdue, passed or released on a day. */
  @Get('obligations')
  async whoOwesWhat(
    @CurrentCaller() caller: Caller,
    @Query() parameters: ObligationsParameters,
    @RequestUrl() url: string,
  ) {
    const { on = dayInStockholm(new Date()), knownAt } = parameters;
    const question = { collaboration: caller.collaboration, on, ...(knownAt ? { knownAt } : {}) };
    const all = (await this.queries.execute(new WhoOwesWhat(question))).filter(wanted(parameters));
    return { on, ...pageOf(all, parameters, url) };
  }

  /** The same as an iCalendar file, for programs that can send an access token. */
  @Get('obligations.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  obligationsAsCalendar(
    @CurrentCaller() caller: Caller,
    @Query() { language = 'sv' }: CalendarParameters,
  ): Promise<string> {
    return this.calendar.of(caller.collaboration, language);
  }
}
