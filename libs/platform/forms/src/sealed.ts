import { Matches } from 'class-validator';

/** SHA-256 in base64url, without padding: a ciphertext's address or a salted commitment. */
export const IsDigest = (): PropertyDecorator =>
  Matches(/^[A-Za-z0-9_-]{43}$/, { message: '$property must be a SHA-256 in base64url' });

/** The sealed content that goes with an event. */
export class ContentRef {
  /** SHA-256 over the canonical JSON (RFC 8785) of the JWE: what `POST /v1/sealed-contents` answered with. */
  @IsDigest() readonly ciphertext!: string;
  /** SHA-256 over a random salt and the text; the salt is inside the sealed content. */
  @IsDigest() readonly commitment!: string;
}
