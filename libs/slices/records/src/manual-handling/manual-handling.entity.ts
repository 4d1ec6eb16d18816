import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request for manual handling, sent or received; the key is the item id. */
@Entity({ schema: 'read', name: 'manual_handling' })
export class ManualHandlingRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') unit!: string;
  @Column('text') contactFunction!: string;
}
