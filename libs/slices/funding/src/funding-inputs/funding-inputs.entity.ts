import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FundingInputs } from '../domain/funding-inputs.js';

/** What is recorded about the money of one agreement; the key is the agreement's id. */
@Entity({ schema: 'read', name: 'funding_inputs' })
export class FundingInputsRow implements FundingInputs {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') budgets!: FundingInputs['budgets'];
  @Column('jsonb') populations!: FundingInputs['populations'];
  @Column('jsonb') priceIndexes!: FundingInputs['priceIndexes'];
  @Column('jsonb') rules!: FundingInputs['rules'];
  @Column('jsonb') determinations!: FundingInputs['determinations'];
  @Column('jsonb') payments!: FundingInputs['payments'];
  @Column('jsonb') statedAmounts!: FundingInputs['statedAmounts'];
}
