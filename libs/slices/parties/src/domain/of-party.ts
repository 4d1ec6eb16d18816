import { IsSlug, Sourced } from '#platform/forms';
import { MaxLength } from 'class-validator';

export abstract class OfParty extends Sourced {
  /** The party's key, an ASCII slug. */
  @IsSlug() @MaxLength(60) readonly party!: string;
}
