import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LegalReview } from '../domain/legal-review.decider.js';

export type Answered = Exclude<LegalReview, { readonly status: 'absent' }>;

/** A disclosure that my unit has laid before its legal reviewer; the key is the id of the review. */
@Entity({ schema: 'read', name: 'legal_reviews' })
@Index(['status'])
export class LegalReviewRow {
  @PrimaryColumn('text') collaboration!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') status!: Answered['status'];
  @Column('text') requestedAt!: string;
  @Column('text', { nullable: true }) answeredAt!: string | null;
  @Column('jsonb') review!: Answered;
}
