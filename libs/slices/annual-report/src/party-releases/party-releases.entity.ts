import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Release } from '../domain/facts/fields-read.js';

/** One release of a party's own figures, as its reader was sent it; the key is the release. It never changes. */
@Entity({ schema: 'read', name: 'party_releases' })
export class PartyReleaseRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') party!: string;
  @Column('text') recordedAt!: string;
  @Column('jsonb') release!: Release;
}
