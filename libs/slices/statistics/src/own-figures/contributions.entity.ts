import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Codes, UnitOfCount } from '#platform/domain';

/** One thing as it counts now, for the unit that told of it; the key is its stream, which never leaves the hub. */
@Entity({ schema: 'read', name: 'contributions' })
@Index(['count', 'year'])
export class ContributionRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') count!: UnitOfCount;
  /** The year it happened in, where its date tells one. */
  @Column('integer', { nullable: true }) year!: number | null;
  @Column('text') occurred!: string;
  @Column('jsonb') codes!: Codes;
}
