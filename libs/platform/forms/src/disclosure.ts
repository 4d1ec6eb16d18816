import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsCalendarDate } from './calendar-forms.js';
import { IsSlug } from './is-slug.js';
import { IsDigest } from './sealed.js';

const law = '(?:OSL|SoL|Lag)(?: \\(\\d{4}:\\d{1,4}\\))?';
const paragraph = '\\d{1,2}(?::\\d{1,2})?(?: [a-g])?';
const amendment = '(?: \\(SFS \\d{4}:\\d{1,4}\\))?';

/**
 * A provision as the legal-basis matrix names it: laws, chapters, paragraphs and the amending act, and no other words,
 * e.g. `OSL 10:28, SoL (2025:400) 19:1 (SFS 2025:1501)`. Nothing about a person fits in.
 */
export const provisionPattern = new RegExp(
  `^${law} ${paragraph}${amendment}(?:, (?:${law} )?${paragraph}${amendment}){0,3}$`,
);

/** What a provision that is refused is told. */
export const aProvision = { message: '$property must be law, chapter and paragraph alone, e.g. OSL 26:1' };

export const subjectAges = ['under-18', '18-20', '21+', 'unknown'] as const;

/** The row of the matrix that was used, as `GET /v1/legal-bases` shows it (S24). */
export class Basis {
  @IsSlug() @MaxLength(60) readonly code!: string;
  @Matches(provisionPattern, aProvision) @MaxLength(80) readonly provision!: string;
  /** The day from which the wording applies. */
  @IsCalendarDate() readonly wordingFrom!: string;
}

/** On what ground secret data goes to the recipients: codes only; reasons stay with the sender (S9, S24). */
export class Disclosure {
  @IsDefined() @ValidateNested() @Type(() => Basis) readonly basis!: Basis;
  /** A statement given for this disclosure; `unknown` fails every age condition (S27). */
  @IsIn(subjectAges) readonly subjectAge!: (typeof subjectAges)[number];
  /** Where the age condition does not hold: the listed ground that takes its place. */
  @IsOptional() @IsSlug() @MaxLength(60) readonly ground?: string;
  /** Code of the row's extra condition, which the acting official confirms. */
  @IsSlug() @MaxLength(60) readonly condition!: string;
  /** Salted commitment to the reasons; the text stays with the sender. */
  @IsOptional() @IsDigest() readonly reason?: string;
  /** The approved legal review, where the row needs one (S29). */
  @IsOptional() @IsUUID() readonly review?: string;
}
