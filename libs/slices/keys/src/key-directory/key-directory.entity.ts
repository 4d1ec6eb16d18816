import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitKeys } from '../domain/unit-keys.state.js';

/** What one unit has said of its keys; the key is the unit's slug. */
@Entity({ schema: 'read', name: 'key_directory' })
export class KeyDirectoryRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') keys!: UnitKeys;
}
