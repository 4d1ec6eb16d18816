import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';

/** One version of the collaboration's table plan; the key is its number. */
@Entity({ schema: 'read', name: 'table_plans' })
export class TablePlanRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('integer') version!: number;
  /** The unit whose figures it is about. */
  @Column('text') owner!: string;
  @Column('jsonb') plan!: Omit<TablePlanAdopted, 'type'>;
}
