import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LogReviewDone, LogReviewFollowedUp, LogReviewPlanned } from '../domain/log-review.events.js';

/** One review of the log, for the unit that planned it; the key is its id. */
@Entity({ schema: 'read', name: 'log_reviews' })
export class LogReviewRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') firstDay!: string;
  @Column('text') lastDay!: string;
  @Column('integer') sampleSize!: number;
  @Column('text') seed!: string;
  @Column('text') due!: string;
  @Column('text') repeats!: NonNullable<LogReviewPlanned['interval']>;
  @Column('text') status!: 'planned' | 'done' | 'followed-up';
  @Column('integer', { nullable: true }) sampled!: number | null;
  @Column('integer', { nullable: true }) deviations!: number | null;
  @Column('text', { nullable: true }) result!: LogReviewDone['result'] | null;
  @Column('text', { nullable: true }) measure!: LogReviewFollowedUp['measure'] | null;
}
