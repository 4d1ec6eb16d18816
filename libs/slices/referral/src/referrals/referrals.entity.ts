import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Tellable } from '../domain/codes.js';
import type { Status } from '../domain/status-on.js';

/** A referral as one of its two units sees it: from the envelopes of what it said or was sent, never from contents. */
@Entity({ schema: 'read', name: 'referrals' })
@Index(['role', 'open'])
export class ReferralRow {
  @PrimaryColumn('text') collaboration!: string;
  /** Says nothing; `referralOf` makes it of what both units know. */
  @PrimaryColumn('text') key!: string;
  @Column('text') role!: 'sent' | 'received';
  @Column('text') referralId!: string;
  /** The other unit. */
  @Column('text') counterpart!: string;
  /** As recorded; `statusOn` tells it of a day. */
  @Column('text') status!: Status;
  /** Something may still come of it, as recorded. */
  @Column('boolean') open!: boolean;
  /** What the reader did without telling. */
  @Column('text', { nullable: true }) handled!: 'accepted' | 'declined' | 'closed' | null;
  /** Reason or outcome, as it was told. */
  @Column('text', { nullable: true }) because!: string | null;
  @Column('text', { nullable: true }) referredTo!: string | null;
  /** Day of the hub's record, in Sweden. */
  @Column('text', { nullable: true }) offeredOn!: string | null;
  /** Last day for an answer. */
  @Column('text', { nullable: true }) expires!: string | null;
  /** Code of the legal basis of the offer. */
  @Column('text', { nullable: true }) basis!: string | null;
  /** What may be told back. */
  @Column('jsonb') tells!: readonly Tellable[];
  /** Items whose sealed content the reader was sent, for `GET /v1/inbox/{item}/content`. */
  @Column('jsonb') contents!: readonly string[];
  /** Last day of the consent; the sender's knowledge only. */
  @Column('text', { nullable: true }) consentUntil!: string | null;
}
