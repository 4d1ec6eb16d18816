import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event that the reader addressed to others. The key is the item id. */
@Entity({ schema: 'read', name: 'sent_items' })
export class SentItemRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') type!: string;
  @Column('jsonb') recipients!: readonly string[];
  /** EDTF. */
  @Column('text') occurred!: string;
  @Column('timestamptz') recordedAt!: string;
  @Column('jsonb') data!: Readonly<Record<string, unknown>>;
}
