import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event that was addressed to the reader. The key is the item id. */
@Entity({ schema: 'read', name: 'inbox' })
export class InboxRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') type!: string;
  @Column('text') sender!: string;
  /** EDTF. */
  @Column('text') occurred!: string;
  @Column('timestamptz') recordedAt!: string;
  @Column('jsonb') data!: Readonly<Record<string, unknown>>;
  @Column('boolean') hasContent!: boolean;
  /** Where the event stands, to look at what became of its stream before its content is given. Not shown. */
  @Column('text') stream!: string;
  @Column('integer') version!: number;
}
