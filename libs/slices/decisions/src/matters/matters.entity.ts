import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyKind, ChainLink } from '../domain/handling.events.js';
import type { MatterEntry } from './matter-entry.js';

/** One body's handling of one matter, with its whole history; the key is the matter's id. */
@Entity({ schema: 'read', name: 'matters' })
export class MatterRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') body!: string;
  @Column('text') party!: string;
  @Column('text') bodyKind!: BodyKind;
  @Column('text') title!: string;
  @Column('text') about!: string;
  @Column('text') status!: 'pending' | 'tabled' | 'remitted-back' | 'decided';
  @Column('jsonb') referenceNumbers!: readonly string[];
  @Column('jsonb') links!: readonly ChainLink[];
  @Column('jsonb') entries!: readonly MatterEntry[];
}
