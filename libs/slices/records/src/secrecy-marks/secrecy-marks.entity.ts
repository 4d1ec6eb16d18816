import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SecrecyMarkSet } from '../domain/secrecy-mark.events.js';

/** A document's mark; the key is the item id. */
@Entity({ schema: 'read', name: 'secrecy_marks' })
export class SecrecyMarkRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') provision!: string;
  @Column('date') markedOn!: string;
  @Column('text', { nullable: true }) label!: NonNullable<SecrecyMarkSet['label']> | null;
}
