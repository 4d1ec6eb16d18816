import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { Unit } from '#platform/domain';
import { IsCalendarDate, IsSlug, provisionPattern } from '#platform/forms';
import {
  legalBasisFlags,
  recipientKinds,
  type LegalBasisFlag,
  type RecipientKind,
  type SubjectAge,
} from '#platform/secrecy';

export type Regime = Unit['secrecyRegime'];

export const regimes: readonly Regime[] = ['social-services', 'health-care', 'police', 'other', 'technical-operator'];

/** `unknown` fulfils no age condition (S27), so no row can name it. */
const ages: readonly SubjectAge[] = ['under-18', '18-20', '21+'];

export class LiftedByEntry {
  @Matches(/^[a-z0-9]+([.-][a-z0-9]+)*$/) readonly setting!: string;
  @IsSlug() readonly value!: string;
}

export class FlagEntry {
  @IsIn(legalBasisFlags) readonly flag!: LegalBasisFlag['flag'];
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(regimes, { each: true }) readonly senders?: Regime[];
  @IsOptional() @ValidateNested() @Type(() => LiftedByEntry) readonly liftedBy?: LiftedByEntry;
}

export class ConditionEntry {
  @IsSlug() readonly code!: string;
  @IsString() @IsNotEmpty() readonly sv!: string;
  @IsString() @IsNotEmpty() readonly en!: string;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => FlagEntry) readonly flags?: FlagEntry[];
}

export class RowEntry {
  @IsSlug() readonly code!: string;
  @Matches(provisionPattern) readonly provision!: string;
  @IsCalendarDate() readonly from!: string;
  @IsOptional() @IsCalendarDate() readonly to?: string;
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(regimes, { each: true }) readonly senders!: Regime[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(recipientKinds, { each: true })
  readonly recipients!: RecipientKind[];
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(ages, { each: true }) readonly ages?: SubjectAge[];
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsSlug({ each: true }) readonly grounds?: string[];
  @IsDefined()
  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => ConditionEntry)
  readonly conditions!: ConditionEntry[];
  @IsDefined() @IsArray() @ValidateNested({ each: true }) @Type(() => FlagEntry) readonly flags!: FlagEntry[];
}

/** The form of `legal-bases.json`, as lawyers and engineers write it. */
export class LegalBasesFile {
  /** The day from which this version of the table is used. */
  @IsCalendarDate() readonly version!: string;
  @IsDefined()
  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => RowEntry)
  readonly rows!: RowEntry[];
}
