import { randomBytes } from 'node:crypto';
import { sha256 } from '../canonical.js';

/** Binds to a text without telling anything of it, as long as nobody knows the salt. */
export interface Commitment {
  /** SHA-256, base64url. */
  readonly commitment: string;
  /** 32 random bytes, base64url. Whoever has it and the text can prove what was committed to. */
  readonly salt: string;
}

export const commitmentOf = (salt: string, text: string): string =>
  sha256(`samverk commitment v1\n${salt}\n${text}`, 'base64url');

/** A new commitment to a text that stays with the sender, such as the reasons for a disclosure. */
export const commitTo = (text: string): Commitment => {
  const salt = randomBytes(32).toString('base64url');
  return { commitment: commitmentOf(salt, text), salt };
};
