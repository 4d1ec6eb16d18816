import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Keeping } from './keeping.js';

/** An item that the reader sent or was sent, and what the reader did about keeping it. The key is the item id. */
@Entity({ schema: 'read', name: 'item_history' })
export class ItemHistoryRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  /** Where its event stands. Not shown. */
  @Column('text') stream!: string;
  @Column('integer') version!: number;
  @Column('boolean') hasContent!: boolean;
  /** Last day on which its recipients can fetch the content. */
  @Column('date', { nullable: true }) contentUntil!: string | null;
  @Column('jsonb') keeping!: readonly Keeping[];
}
