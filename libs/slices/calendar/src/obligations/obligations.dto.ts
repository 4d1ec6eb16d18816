import type { ObligationKind } from '#platform/domain';
import { AskedOn } from '#platform/projections';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import type { ObligationOn, ObligationStatus } from '../domain/obligations-on.js';

const statuses = ['open', 'done', 'overdue', 'passed', 'released'] as const satisfies readonly ObligationStatus[];
const kinds = [
  'payment',
  'notice-deadline',
  'withdrawal-deadline',
  'evaluation',
  'follow-up',
  'appointment',
  'final-account',
  'decision',
  'negotiation',
  'end-of-period',
  'other',
] as const satisfies readonly ObligationKind[];

export class ObligationsParameters extends AskedOn {
  /** A party or a body; a party includes its bodies and what all parties owe. */
  @IsOptional() @Matches(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/) @MaxLength(120) readonly owner?: string;
  @IsOptional() @IsIn(statuses) readonly status?: ObligationStatus;
  @IsOptional() @IsIn(kinds) readonly kind?: ObligationKind;
}

/** What was asked for. */
export const wanted =
  ({ owner, status, kind }: ObligationsParameters) =>
  (obligation: ObligationOn): boolean =>
    (!owner || [owner, 'all-parties'].includes(obligation.owner) || obligation.owner.startsWith(`${owner}/`)) &&
    (!status || obligation.status === status) &&
    (!kind || obligation.kind === kind);

export class CalendarParameters {
  /** Language of the entries; Swedish unless English is asked for. */
  @IsOptional() @IsIn(['sv', 'en']) readonly language?: 'sv' | 'en';
}
