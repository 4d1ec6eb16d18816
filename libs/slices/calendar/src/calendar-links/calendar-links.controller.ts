import { Controller, Get, Header, NotFoundException, Optional, Post, Query, Req } from '@nestjs/common';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, Directory, Public, RequiresScope, type Caller } from '#platform/identity';
import { expires, isValidOn } from '../domain/calendar-link.js';
import { ObligationsCalendar } from '../icalendar/obligations-calendar.js';
import { CalendarParameters } from '../obligations/obligations.dto.js';
import { CalendarLinkSecret } from './calendar-link-secret.js';
import { sign, verified } from './signed-links.js';

interface LinkRequest {
  readonly protocol: string;
  readonly host: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Subscription addresses for calendar programs that cannot send an access token; see docs/adr/0009. */
@Controller('v1/calendar-links')
export class CalendarLinksController {
  constructor(
    private readonly calendar: ObligationsCalendar,
    private readonly directory: Directory,
    @Optional() private readonly secret?: CalendarLinkSecret,
  ) {}

  /** An address that opens the calendar for 13 months. Nothing is stored; the same day gives the same address. */
  @Post()
  @RequiresScope('read')
  @Header('cache-control', 'no-store')
  link(@CurrentCaller() { collaboration, unit }: Caller, @Req() { protocol, host }: LinkRequest) {
    if (!this.secret) throw new NotFoundException();
    const link = { collaboration, unit: unit.id, issued: dayInStockholm(new Date()) };
    return { url: `${protocol}://${host}/v1/calendar-links/${sign(link, this.secret)}.ics`, expires: expires(link) };
  }

  /** The calendar. Whatever is wrong with the address, the answer is the same 404. */
  // A wildcard, because Fastify ends named parameters at 100 characters.
  @Get('*')
  @Public()
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, max-age=3600')
  @Header('referrer-policy', 'no-referrer')
  async follow(@Req() { params }: LinkRequest, @Query() { language = 'sv' }: CalendarParameters): Promise<string> {
    const token = /^([\w.-]{1,400})\.ics$/.exec(Object.values(params)[0] ?? '')?.[1];
    const link = token && this.secret ? verified(token, this.secret) : undefined;
    const known =
      link && isValidOn(link, dayInStockholm(new Date())) && this.directory.unit(link.collaboration, link.unit);
    if (!link || !known) throw new NotFoundException();
    return this.calendar.of(link.collaboration, language);
  }
}
