import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ContactVariables } from '../domain/support-contact.events.js';

/** The newest version of a contact, for the unit that had it; the key is its id. */
@Entity({ schema: 'read', name: 'my_contacts' })
@Index(['quarter'])
export class MyContactRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  /** Id of the event that told it last: what a correction names. */
  @Column('text') version!: string;
  @Column('text') occurred!: string;
  @Column('text') quarter!: string;
  @Column('text') channel!: ContactVariables['channel'];
  @Column('text') caller!: ContactVariables['caller'];
  @Column('text') ageBand!: ContactVariables['ageBand'];
  @Column('text') municipality!: string;
  @Column('text') kind!: ContactVariables['kind'];
  /** All that was told, with the five above. */
  @Column('jsonb') variables!: ContactVariables;
}
