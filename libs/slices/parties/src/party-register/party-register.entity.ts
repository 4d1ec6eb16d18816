import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyFacts } from '../domain/party.state.js';

/** What is recorded of one party; the key is its slug. */
@Entity({ schema: 'read', name: 'party_register' })
export class PartyRegisterRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') kind!: string;
  @Column('boolean') isCandidate!: boolean;
  @Column('jsonb') facts!: PartyFacts;
}
