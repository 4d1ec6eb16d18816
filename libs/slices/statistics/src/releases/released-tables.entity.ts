import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PublishedTable } from '../domain/release.events.js';

/** One frozen table of the collaboration; the key is its release and its name, which follow from the plan alone. */
@Entity({ schema: 'read', name: 'released_tables' })
@Index(['table'])
export class ReleasedTableRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') release!: string;
  @Column('text') table!: string;
  @Column('text') period!: string;
  @Column('date') publishedOn!: string;
  @Column('integer') plan!: number;
  @Column('jsonb') published!: PublishedTable;
}

/** The same, for one party's units. */
@Entity({ schema: 'read', name: 'party_released_tables' })
@Index(['table'])
export class PartyReleasedTableRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') release!: string;
  @Column('text') table!: string;
  @Column('text') period!: string;
  @Column('date') publishedOn!: string;
  @Column('integer') plan!: number;
  @Column('jsonb') published!: PublishedTable;
  @Column('text') party!: string;
}
