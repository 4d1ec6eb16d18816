import { IsOptional } from 'class-validator';
import { IsInstant } from '#platform/forms';

/** The second time axis, for a question about one thing. */
export class KnownAtDto {
  /** RFC 3339 instant: "what did we know then?" Left out: now. */
  @IsOptional() @IsInstant() readonly knownAt?: string;
}
