import type { CalendarDate } from '#platform/domain';
import type { LogReviewRow } from './log-reviews.entity.js';

export interface LogReviewView {
  readonly reviewId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly sampleSize: number;
  readonly seed: string;
  readonly due: CalendarDate;
  readonly interval: LogReviewRow['repeats'];
  readonly status: LogReviewRow['status'];
  /** Not done, and its last day is over. */
  readonly overdue: boolean;
  readonly sampled: number | null;
  readonly deviations: number | null;
  readonly result: LogReviewRow['result'];
  readonly measure: LogReviewRow['measure'];
}

export const logReviewView = (row: LogReviewRow, today: CalendarDate): LogReviewView => {
  const { key, firstDay, lastDay, repeats, collaboration: _collaboration, ...facts } = row;
  const overdue = row.status === 'planned' && row.due < today;
  return { reviewId: key, from: firstDay, to: lastDay, interval: repeats, overdue, ...facts };
};
