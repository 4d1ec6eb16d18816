import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { parseOccurred, type Precision } from '#platform/domain';
import { Directory } from '#platform/identity';
import { ReadModels } from '#platform/projections';
import type { Source } from '#platform/forms';
import { lineOf } from './line.js';
import type { TimelineRow } from './timeline.entity.js';
import { timeline } from './timeline.projection.js';

export interface TimelineEntry {
  readonly type: string;
  /** EDTF with only the parts that are known. */
  readonly occurred: string;
  readonly precision: Precision;
  readonly recordedAt: string;
  readonly unit: string;
  readonly sv: string;
  readonly en: string;
  readonly sources: readonly Source[];
  /** What is doubtful, as the source has it. */
  readonly quality: readonly string[];
}

export interface TimelinePage {
  readonly items: readonly TimelineEntry[];
  readonly total: number;
}

/** What has happened with this agreement, in words? */
export class Timeline extends Query<TimelinePage> {
  constructor(
    readonly collaboration: string,
    readonly agreementId: string,
    readonly page: { readonly page: number; readonly limit: number; readonly knownAt?: string },
  ) {
    super();
  }
}

const entryOf = (
  { event, occurred, recordedAt, unit }: TimelineRow,
  name: (party: string) => string,
): TimelineEntry => ({
  type: event.type,
  occurred,
  precision: parseOccurred(occurred)?.precision ?? 'none',
  recordedAt,
  unit,
  ...lineOf(event, name),
  sources: event.sources ?? [],
  quality: event.quality ?? [],
});

@QueryHandler(Timeline)
export class TimelineHandler implements IQueryHandler<Timeline> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly directory: Directory,
  ) {}

  async execute({ collaboration, agreementId, page: { page, limit, knownAt } }: Timeline): Promise<TimelinePage> {
    const parties = this.directory.collaboration(collaboration)?.parties ?? [];
    const name = (id: string): string => parties.find((party) => party.id === id)?.name ?? id;
    const { rows, total } = await this.readModels.rows(timeline, collaboration, {
      where: { agreementId },
      order: { sortDay: 'ASC' },
      offset: (page - 1) * limit,
      limit,
      ...(knownAt ? { knownAt } : {}),
    });
    return { items: rows.map((row) => entryOf(row, name)), total };
  }
}
