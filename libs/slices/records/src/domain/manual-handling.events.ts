import { Equals, IsUUID, MaxLength } from 'class-validator';
import { IsSlug } from '#platform/forms';

/**
 * Something is to be handled outside the hub: ask that function of the sending unit (S71). Nothing else is said: no age,
 * no ground, no matter it belongs to, not even why.
 */
export class ManualHandlingRequested {
  @Equals('manual-handling.requested.v1') readonly type = 'manual-handling.requested.v1' as const;
  @IsUUID() readonly requestId!: string;
  @IsSlug() @MaxLength(60) readonly to!: string;
  /** A function that the sending unit has. */
  @IsSlug() @MaxLength(60) readonly contactFunction!: string;
}
