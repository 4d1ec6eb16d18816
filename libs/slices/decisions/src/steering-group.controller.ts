import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { KnownAtQuery, pageOf, type Paged, RequestUrl, paged } from '#platform/projections';
import { ListMeetings, type MeetingView } from './steering-group-meetings/list-meetings.query.js';
import { ListSeats, type SeatView } from './steering-group-seats/list-seats.query.js';
import { SeatsDto } from './steering-group-seats/seats.dto.js';

@Controller('v1/steering-group')
@RequiresScope('read')
export class SteeringGroupController {
  constructor(private readonly queries: QueryBus) {}

  /** Who sits in the steering group, on a day or now. */
  @Get('seats')
  async seats(
    @CurrentCaller() caller: Caller,
    @Query() asked: SeatsDto,
    @RequestUrl() url: string,
  ): Promise<Paged<SeatView>> {
    const seats = await this.queries.execute(new ListSeats(caller.collaboration, asked));
    return pageOf(seats, asked, url);
  }

  /** Meetings of the steering group, newest first. */
  @Get('meetings')
  async meetings(
    @CurrentCaller() caller: Caller,
    @Query() asked: KnownAtQuery,
    @RequestUrl() url: string,
  ): Promise<Paged<MeetingView>> {
    const { items, total } = await this.queries.execute(new ListMeetings(caller.collaboration, asked));
    return paged(items, total, asked, url);
  }
}
