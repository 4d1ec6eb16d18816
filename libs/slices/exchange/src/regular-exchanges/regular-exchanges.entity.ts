import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the reader gives to, or gets from, one unit, of one kind. The key is `<gives|gets>/<unit>/<event type>`. */
@Entity({ schema: 'read', name: 'regular_exchanges' })
export class RegularExchangeRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') direction!: 'gives' | 'gets';
  @Column('text') counterpart!: string;
  @Column('text') type!: string;
  /** Codes of the legal bases that were stated. */
  @Column('jsonb') bases!: readonly string[];
  @Column('integer') times!: number;
  @Column('date') first!: string;
  @Column('date') latest!: string;
}
