import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Ledger } from '../domain/ledger.js';

/** What events say about the obligations of one ledger: an agreement or a matter. The key is the ledger's id. */
@Entity({ schema: 'read', name: 'ledger_obligations' })
export class LedgerObligationsRow implements Ledger {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') obligations!: Ledger['obligations'];
  @Column('jsonb') saturdayRules!: Ledger['saturdayRules'];
}
