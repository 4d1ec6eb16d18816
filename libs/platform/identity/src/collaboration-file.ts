import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { Unit, UnitRole } from '#platform/domain';
import type { Body, DirectoryParty } from './directory.js';
import { PublicPageEntry } from './public-page.js';
import { PublisherEntry } from './publisher.js';

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isSlug = { message: 'must be lower-case words joined by hyphens' };

const partyKinds: readonly DirectoryParty['kind'][] = [
  'municipality',
  'region',
  'state-authority',
  'municipal-association',
  'other',
];
const regimes: readonly Unit['secrecyRegime'][] = [
  'social-services',
  'health-care',
  'police',
  'other',
  'technical-operator',
];
const authorityKinds: readonly NonNullable<Unit['authorityKind']>[] = [
  'school',
  'prosecutor',
  'secpol',
  'customs',
  'crime-other',
];
const roles: readonly UnitRole[] = ['operator', 'centre', 'steering-group', 'municipal-association', 'signatory'];
const bodyKinds: readonly Body['kind'][] = [
  'council',
  'board',
  'committee',
  'administration',
  'official',
  'network',
  'steering-group',
  'parties',
  'external',
];

export class PartyEntry {
  @Matches(slug, isSlug) readonly id!: string;
  @IsString() @IsNotEmpty() readonly name!: string;
  @IsIn(partyKinds) readonly kind!: DirectoryParty['kind'];
  /** SCB's four digits. */
  @IsOptional() @Matches(/^\d{4}$/, { message: 'must be four digits' }) readonly municipalityCode?: string;
}

export class BodyEntry {
  @Matches(/^[a-z0-9-]+\/[a-z0-9-]+$/, { message: 'must be <party>/<slug>' }) readonly id!: string;
  @IsString() @IsNotEmpty() readonly name!: string;
  @IsIn(bodyKinds) readonly kind!: Body['kind'];
}

export class UnitEntry {
  @Matches(slug, isSlug) readonly id!: string;
  @Matches(slug, isSlug) readonly party!: string;
  @IsString() @IsNotEmpty() readonly name!: string;
  @IsIn(regimes) readonly secrecyRegime!: Unit['secrecyRegime'];
  /** Only for regime `other`. */
  @IsOptional() @IsIn(authorityKinds) readonly authorityKind?: Unit['authorityKind'];
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @Matches(slug, { each: true, ...isSlug }) readonly functions!: string[];
  @IsArray() @ArrayUnique() @IsIn(roles, { each: true }) readonly roles!: UnitRole[];
  @IsArray() @ValidateNested() @Type(() => BodyEntry) readonly bodies!: BodyEntry[];
}

/** The form of a `collaboration.json`, as people write it: each unit lists the bodies whose decisions it records. */
export class CollaborationFile {
  @Matches(slug, isSlug) readonly id!: string;
  @IsString() @IsNotEmpty() readonly name!: string;
  @IsString() @IsNotEmpty() readonly nameEn!: string;
  /** Invented, to show and to try: see docs/synthetic-year.md. Left out: real. */
  @IsOptional() @IsBoolean() readonly synthetic?: boolean;
  /** The bands that ages are told in, youngest first, `unknown` last. Left out: those of contact-categories. */
  @IsOptional() @IsArray() @IsString({ each: true }) readonly ageBands?: string[];
  @IsArray() @ValidateNested() @Type(() => PartyEntry) readonly parties!: PartyEntry[];
  @IsArray() @ArrayNotEmpty() @ValidateNested() @Type(() => UnitEntry) readonly units!: UnitEntry[];
  @IsOptional() @ValidateNested() @Type(() => PublicPageEntry) readonly publicPage?: PublicPageEntry;
  @IsOptional() @ValidateNested() @Type(() => PublisherEntry) readonly publisher?: PublisherEntry;
}
