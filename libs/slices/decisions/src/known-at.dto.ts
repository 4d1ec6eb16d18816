import { IsOptional, IsRFC3339 } from 'class-validator';

/** The second time axis, for a question about one thing. */
export class KnownAtDto {
  /** RFC 3339 instant: "what did we know then?" Left out: now. */
  @IsOptional() @IsRFC3339() readonly knownAt?: string;
}
