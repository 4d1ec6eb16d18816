import { Equals, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { aProvision, IsCalendarDate, provisionPattern } from '#platform/forms';

/** Stored for ever: add optional fields, never rename or remove one. A unit's own warning to itself (S56). */
export type SecrecyMarkEvent = SecrecyMarkSet | SecrecyMarkRemoved;

/**
 * Security labels of the Swedish HL7 base profiles (S74), as far as they are of a document. The other one,
 * `skyddadFolkbokforing`, would say that somebody in it is in the protected register, which the hub never holds (S71).
 */
export const documentLabels = ['sekretessmarkering'] as const;

/** A document of the unit may hold secrets under this provision (OSL 5:5). It decides nothing: whoever is asked for it judges anew. */
export class SecrecyMarkSet {
  @Equals('secrecy-mark.set.v1') readonly type = 'secrecy-mark.set.v1' as const;
  /** Something that the unit sent or received, by its item id. */
  @IsUUID() readonly itemId!: string;
  @Matches(provisionPattern, aProvision) @MaxLength(80) readonly provision!: string;
  @IsCalendarDate() readonly on!: string;
  @IsOptional() @IsIn(documentLabels) readonly label?: (typeof documentLabels)[number];
}

export class SecrecyMarkRemoved {
  @Equals('secrecy-mark.removed.v1') readonly type = 'secrecy-mark.removed.v1' as const;
  @IsUUID() readonly itemId!: string;
  @IsCalendarDate() readonly on!: string;
}
