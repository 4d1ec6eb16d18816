import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { ValidateNested } from 'class-validator';
import { ageBandForm } from '#platform/domain';
import { IsSlug } from '#platform/forms';
import { contactCategories as codes, type CategoryOf } from './contact-categories.js';

/** What the person is exposed to, defined by the act, and how far it has gone. */
export class Exposure {
  @IsIn(codes.exposure) readonly exposure!: CategoryOf<'exposure'>;
  @IsIn(codes.level) readonly level!: CategoryOf<'level'>;
}

const oneEach = ({ exposure, level }: Exposure): string => `${exposure}/${level}`;

/** Everything that is kept of an anonymous contact besides its day: codes, and no field that could hold anything else (S42). */
export abstract class ContactVariables {
  @IsIn(codes.channel) readonly channel!: CategoryOf<'channel'>;
  /** The municipality or authority of the collaboration that the person came via, `self`, `other` or `unknown` (K48). */
  @IsSlug() @MaxLength(60) readonly wayIn!: string;
  @IsIn(codes.caller) readonly caller!: CategoryOf<'caller'>;
  /** Of a professional only (K47). */
  @IsOptional() @IsIn(codes.exposedBehind) readonly exposedBehind?: CategoryOf<'exposedBehind'>;
  /** Of a professional only (K47). */
  @IsOptional() @IsIn(codes.profession) readonly profession?: CategoryOf<'profession'>;
  /** A municipality of the collaboration, `other` or `unknown` (K39). */
  @IsSlug() @MaxLength(60) readonly municipality!: string;
  /** A band of the collaboration, or `unknown`; never an age that it does not count by (K46). */
  @Matches(ageBandForm) readonly ageBand!: string;
  @IsIn(codes.gender) readonly gender!: CategoryOf<'gender'>;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(44)
  @ArrayUnique(oneEach)
  @ValidateNested({ each: true })
  @Type(() => Exposure)
  readonly exposure!: readonly Exposure[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsIn(codes.perpetrator, { each: true })
  readonly perpetrator!: readonly CategoryOf<'perpetrator'>[];
  @IsIn(codes.constellation) readonly constellation!: CategoryOf<'constellation'>;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(codes.addedVulnerability, { each: true })
  readonly addedVulnerability!: readonly CategoryOf<'addedVulnerability'>[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsIn(codes.outcome, { each: true })
  readonly outcome!: readonly CategoryOf<'outcome'>[];
  /** Never changes the service that the person gets. */
  @IsIn(codes.countsInStatistics) readonly countsInStatistics!: CategoryOf<'countsInStatistics'>;
  @IsIn(codes.guardianConsent) readonly guardianConsent!: CategoryOf<'guardianConsent'>;
  @IsIn(codes.kind) readonly kind!: CategoryOf<'kind'>;
}

/** A person was in contact with the centre (K23). `occurred` is the day, or less exact. */
export class ContactRecorded extends ContactVariables {
  @Equals('support-contact.recorded.v1') readonly type = 'support-contact.recorded.v1' as const;
  /** Random (UUID version 4): other versions hold a clock or a machine. */
  @IsUUID(4) readonly contactId!: string;
}

/** All of it once more, as it should have been; `occurred` is the day of the contact, as it should have been. */
export class ContactCorrected extends ContactVariables {
  @Equals('support-contact.corrected.v1') readonly type = 'support-contact.corrected.v1' as const;
  @IsUUID(4) readonly contactId!: string;
  /** Event id of the newest version, which this one replaces. */
  @IsUUID() readonly corrects!: string;
}

/** It should not have been recorded. */
export class ContactWithdrawn {
  @Equals('support-contact.withdrawn.v1') readonly type = 'support-contact.withdrawn.v1' as const;
  @IsUUID(4) readonly contactId!: string;
}

/** Stored for ever: add optional fields, never rename or remove one. */
export type SupportContactEvent = ContactRecorded | ContactCorrected | ContactWithdrawn;

export const variablesOf = (event: ContactRecorded | ContactCorrected): ContactVariables => {
  const { type: _type, contactId: _contactId, ...rest } = event;
  if (!('corrects' in rest)) return rest;
  const { corrects: _corrects, ...variables } = rest;
  return variables;
};
