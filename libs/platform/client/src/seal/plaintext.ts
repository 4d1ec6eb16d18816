import { CannotSeal } from './seal-errors.js';

/** Bytes of ciphertext. All that its length tells is which of these it is. */
export const SIZE_CLASSES = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576] as const;

/** What is inside a sealed content. */
export interface Plaintext {
  readonly salt: string;
  readonly text: string;
}

const FORM = 'sealed-content.v1';

/** As bytes, filled up to the next size class: AES-GCM makes the ciphertext as long as what it encrypts. */
export const padded = ({ salt, text }: Plaintext): Buffer => {
  if (/\p{Surrogate}/u.test(text))
    throw new CannotSeal('The text is not well-formed Unicode: it holds half a character.');
  const bare = JSON.stringify({ samverk: FORM, salt, text, padding: '' });
  const length = Buffer.byteLength(bare);
  const size = SIZE_CLASSES.find((each) => length <= each);
  if (size === undefined)
    throw new CannotSeal(`The text is too long: sealed, it would take more than ${SIZE_CLASSES.at(-1)} bytes.`);
  return Buffer.from(bare.replace(/"}$/, `${' '.repeat(size - length)}"}`));
};

/** Undefined when it is not of the form that a seal makes. */
export const readPlaintext = (bytes: Uint8Array): Plaintext | undefined => {
  try {
    const { samverk, salt, text } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>;
    return samverk === FORM && typeof salt === 'string' && typeof text === 'string' ? { salt, text } : undefined;
  } catch {
    return undefined;
  }
};
