import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CostCondition } from '../domain/cost-condition.js';

/** One condition on a cost; the key is the condition's id. */
@Entity({ schema: 'read', name: 'cost_conditions' })
export class CostConditionRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') condition!: CostCondition;
}
