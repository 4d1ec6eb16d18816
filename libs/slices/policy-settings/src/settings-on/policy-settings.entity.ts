import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicySettings } from '../domain/policy-settings.decider.js';

/** The decisions on one setting, in the order they were recorded; the key is its name. */
@Entity({ schema: 'read', name: 'policy_settings' })
export class PolicySettingRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') decisions!: PolicySettings;
}
