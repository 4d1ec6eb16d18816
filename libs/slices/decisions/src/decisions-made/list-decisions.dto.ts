import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { KnownAtQuery } from '#platform/projections';
import { IsCalendarDate, IsNotBefore } from '#platform/forms';
import { decisionKinds, pointKinds } from '../domain/decision.events.js';
import { bodyId } from '../domain/of-matter.events.js';

export class ListDecisionsDto extends KnownAtQuery {
  /** The deciding body, `<party>/<slug>`. */
  @IsOptional() @MaxLength(120) @Matches(bodyId) readonly body?: string;
  /** The party the body belongs to. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,60}$/) readonly party?: string;
  /** By whom: board, council, delegated … */
  @IsOptional() @IsIn(decisionKinds) readonly kind?: (typeof decisionKinds)[number];
  /** Having a point of this kind. */
  @IsOptional() @IsIn(pointKinds) readonly pointKind?: (typeof pointKinds)[number];
  /** Decided on this day or later, or possibly so when the date is not known to the day. */
  @IsOptional() @IsCalendarDate() readonly from?: string;
  /** Decided on this day or earlier, or possibly so. */
  @IsOptional() @IsCalendarDate() @IsNotBefore('from') readonly to?: string;
}
