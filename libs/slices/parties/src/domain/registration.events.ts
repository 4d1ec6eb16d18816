import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsCalendarDate, IsSlug, Sourced } from '#platform/forms';
import { IsOrganisationNumber } from './organisation-number.js';
import { OfParty } from './of-party.js';

export const partyKinds = ['municipality', 'region', 'state-authority', 'municipal-association', 'other'] as const;
export const secrecyRegimes = ['social-services', 'health-care', 'police', 'other', 'technical-operator'] as const;
export const partyRoles = ['operating-party', 'cooperating-party', 'main-employer'] as const;
export type PartyKind = (typeof partyKinds)[number];
export type SecrecyRegime = (typeof secrecyRegimes)[number];
export type PartyRole = (typeof partyRoles)[number];

/** A party, a candidate or the association is entered in the register (K1). Being registered makes nobody a party. */
export class PartyRegistered extends OfParty {
  @Equals('party.registered.v1') readonly type = 'party.registered.v1' as const;
  @IsString() @MinLength(1) @MaxLength(200) readonly name!: string;
  @IsIn(partyKinds) readonly kind!: PartyKind;
  /** Left out until sourced. */
  @IsOptional() @IsOrganisationNumber() readonly orgNumber?: string;
  /** Statistics Sweden's code, four digits as text; the first two are the county. */
  @IsOptional() @Matches(/^\d{4}$/) readonly municipalityCode?: string;
  @IsOptional() @Matches(/^\d{2}$/) readonly countyCode?: string;
  /** Controller of the personal data it processes itself (K60). */
  @IsBoolean() readonly controller!: boolean;
}

/** A secrecy unit of a party: its own authority or independent branch, with its regime (K59). */
export class UnitRegistered extends OfParty {
  @Equals('party.unit-registered.v1') readonly type = 'party.unit-registered.v1' as const;
  @IsSlug() @MaxLength(60) readonly unit!: string;
  @IsString() @MinLength(1) @MaxLength(200) readonly name!: string;
  @IsIn(secrecyRegimes) readonly secrecyRegime!: SecrecyRegime;
  @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(100, { each: true }) readonly functions!: string[];
}

/** What a party is to the cooperation (K6, K7). */
export class RoleAssigned extends OfParty {
  @Equals('party.role-assigned.v1') readonly type = 'party.role-assigned.v1' as const;
  @IsIn(partyRoles) readonly role!: PartyRole;
}

/** A candidate was asked, or answered (K3). The latest answer counts. */
export class CandidacyAnswered extends OfParty {
  @Equals('party.candidacy-answered.v1') readonly type = 'party.candidacy-answered.v1' as const;
  @IsIn(['asked', 'yes', 'no', 'pending']) readonly answer!: 'asked' | 'yes' | 'no' | 'pending';
  @IsOptional() @IsString() @MaxLength(600) readonly reason?: string;
}

/** A municipality no longer belongs to the catchment area (K39). */
export class LeftCatchment extends OfParty {
  @Equals('party.left-catchment.v1') readonly type = 'party.left-catchment.v1' as const;
  /** First day outside. */
  @IsCalendarDate() readonly from!: string;
}

/** Someone outside the agreement that can be a referral, cooperation or dialogue actor (K5). */
export class ExternalActorRegistered extends Sourced {
  @Equals('external-actor.registered.v1') readonly type = 'external-actor.registered.v1' as const;
  @IsSlug() @MaxLength(60) readonly actor!: string;
  @IsString() @MinLength(1) @MaxLength(200) readonly name!: string;
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(['referral', 'cooperation', 'dialogue'], { each: true })
  readonly actsIn!: ('referral' | 'cooperation' | 'dialogue')[];
  @IsOptional() @IsString() @MaxLength(600) readonly note?: string;
}

export type RegistrationEvent = PartyRegistered | UnitRegistered | RoleAssigned | CandidacyAnswered | LeftCatchment;
