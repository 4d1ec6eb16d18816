import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was said of a seat, in the order it was recorded. */
export interface SeatFact {
  readonly occurred: string;
  readonly party: string;
  readonly status: 'filled' | 'under-process' | 'vacant';
  readonly function: string | null;
  readonly orAppointee: boolean;
}

/** One seat of one steering group; the key is `<agreementId>/<seat>`. */
@Entity({ schema: 'read', name: 'steering_group_seats' })
export class SeatRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') agreementId!: string;
  @Column('text') seat!: string;
  @Column('jsonb') facts!: readonly SeatFact[];
}
