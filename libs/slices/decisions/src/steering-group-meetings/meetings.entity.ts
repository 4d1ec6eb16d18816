import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingHeld } from '../domain/steering-group.events.js';

/** One meeting of a steering group; the key is the meeting's id. */
@Entity({ schema: 'read', name: 'steering_group_meetings' })
export class MeetingRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') agreementId!: string;
  /** The day it was called for, or held. */
  @Column('text') date!: string;
  @Column('boolean') held!: boolean;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('jsonb') agenda!: readonly string[];
  @Column('jsonb') attendance!: MeetingHeld['attendance'];
  @Column('jsonb') matters!: readonly string[];
}
