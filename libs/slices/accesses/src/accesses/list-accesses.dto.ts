import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import type { AccessAction } from '#platform/access-log';
import { IsCalendarDate, IsNotBefore, IsSlug } from '#platform/forms';
import { PageQuery } from '#platform/projections';

const actions: readonly AccessAction[] = [
  'read',
  'search',
  'export',
  'subscribe',
  'resolve',
  'denied',
  'administer',
  'switch-context',
];
const regimes = ['social-services', 'health-care', 'police', 'other', 'technical-operator'];

export class ListAccessesDto extends PageQuery {
  /** The unit that looked. */
  @IsOptional() @IsSlug() @MaxLength(120) readonly unit?: string;
  @IsOptional() @IsIn(actions) readonly action?: AccessAction;
  /** Key of the thing that was looked at. */
  @IsOptional() @MaxLength(200) @Matches(/^[a-z0-9]+([-./_][a-z0-9]+)*$/) readonly object?: string;
  /** Secrecy regime of the owner: the log of the police apart from the others' (S65). */
  @IsOptional() @IsIn(regimes) readonly regime?: string;
  /** First and last day, YYYY-MM-DD in Sweden. */
  @IsOptional() @IsCalendarDate() readonly from?: string;
  @IsOptional() @IsCalendarDate() @IsNotBefore('from') readonly to?: string;
}
