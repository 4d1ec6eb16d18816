import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, type KnownAtQuery } from '#platform/projections';
import type { MeetingRow } from './meetings.entity.js';
import { steeringGroupMeetings } from './meetings.projection.js';

export interface MeetingView extends Omit<MeetingRow, 'collaboration' | 'key'> {
  readonly meetingId: string;
}

export interface MeetingPage {
  readonly items: readonly MeetingView[];
  readonly total: number;
}

/** When did the steering group meet? */
export class ListMeetings extends Query<MeetingPage> {
  constructor(
    readonly collaboration: string,
    readonly asked: KnownAtQuery,
  ) {
    super();
  }
}

@QueryHandler(ListMeetings)
export class ListMeetingsHandler implements IQueryHandler<ListMeetings> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, asked: { page, limit, knownAt } }: ListMeetings): Promise<MeetingPage> {
    const { rows, total } = await this.readModels.rows(steeringGroupMeetings, collaboration, {
      order: { date: 'DESC' },
      offset: (page - 1) * limit,
      limit,
      ...(knownAt ? { knownAt } : {}),
    });
    return { items: rows.map(({ collaboration: _collaboration, key, ...row }) => ({ meetingId: key, ...row })), total };
  }
}
