import { PageQuery } from '#platform/projections';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Status } from '../domain/status-on.js';

export const statuses = [
  'prepared',
  'offered',
  'information-requested',
  'information-given',
  'accepted',
  'declined',
  'closed',
  'revoked',
  'expired',
] as const satisfies readonly Status[];

export class AskedReferrals extends PageQuery {
  /** Only those that my unit sent, or was sent. */
  @IsOptional() @IsIn(['sent', 'received']) readonly role?: 'sent' | 'received';
  @IsOptional() @IsIn(statuses) readonly status?: Status;
  /** The id that the sender chose. */
  @IsOptional() @IsUUID() readonly referralId?: string;
}
