import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A line of the unit's register (OSL 5:1–2). The key is the item id and serves as its reference number. */
@Entity({ schema: 'read', name: 'register' })
@Index(['on'])
export class RegisterRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  /** Day of recording in Sweden: official documents are registered at once. */
  @Column('date') on!: string;
  @Column('text') direction!: 'received' | 'sent';
  @Column('jsonb') counterparts!: readonly string[];
  @Column('text') type!: string;
}
