import { Type } from 'class-transformer';
import { IsDefined, IsEmail, IsIn, IsString, IsUrl, Length, Matches, ValidateNested } from 'class-validator';

/** The kinds of publisher that DCAT-AP-SE knows (ADMS publisher types). */
export const publisherTypes = [
  'Academia-ScientificOrganisation',
  'Company',
  'LocalAuthority',
  'NationalAuthority',
  'NonGovernmentalOrganisation',
  'NonProfitOrganisation',
  'RegionalAuthority',
] as const;

export class ContactEntry {
  @IsString() @Length(1, 200) readonly name!: string;
  @IsEmail() readonly email!: string;
}

/** Who answers for what is published, and on what terms. Left out: there is no catalogue of it. */
export class PublisherEntry {
  /** What the organisation of that number is called: seldom what the collaboration is. */
  @IsString() @Length(1, 200) readonly name!: string;
  @Matches(/^\d{6}-?\d{4}$/, { message: 'must be ten digits' }) readonly organisationNumber!: string;
  @IsIn(publisherTypes) readonly type!: (typeof publisherTypes)[number];
  @IsDefined() @ValidateNested() @Type(() => ContactEntry) readonly contact!: ContactEntry;
  /** The licence of the data, as its web address. */
  @IsUrl() readonly licence!: string;
}
