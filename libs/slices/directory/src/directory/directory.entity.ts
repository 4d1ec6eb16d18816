import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactFunctions } from '../domain/contact-functions.js';

/** What one unit has said of its contact functions; the key is the unit. */
@Entity({ schema: 'read', name: 'contact_functions' })
export class ContactFunctionsRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') said!: ContactFunctions;
}
