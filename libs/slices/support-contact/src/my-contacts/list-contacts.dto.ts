import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { ageBandForm } from '#platform/domain';
import { IsSlug } from '#platform/forms';
import { PageQuery } from '#platform/projections';
import { contactCategories as codes, type CategoryOf } from '../domain/contact-categories.js';

export class ListContactsParameters extends PageQuery {
  /** A calendar quarter, e.g. `2026-Q1`. */
  @IsOptional() @Matches(/^\d{4}-Q[1-4]$/) readonly quarter?: string;
  @IsOptional() @IsIn(codes.channel) readonly channel?: CategoryOf<'channel'>;
  @IsOptional() @IsIn(codes.caller) readonly caller?: CategoryOf<'caller'>;
  /** A band of the collaboration, or `unknown`. */
  @IsOptional() @Matches(ageBandForm) readonly ageBand?: string;
  @IsOptional() @IsSlug() @MaxLength(60) readonly municipality?: string;
  @IsOptional() @IsIn(codes.kind) readonly kind?: CategoryOf<'kind'>;
}
