/** UUIDs of a known version (RFC 9562), hexadecimal digests, base64url: digests, keys, signatures. */
export const opaquePatterns = [
  /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![\w-])/gi,
  /(?<!\w)(?=[0-9]{0,64}[a-f])[0-9a-f]{32,128}(?!\w)/gi,
  /(?<![\w-])[\w-]{43,512}(?![\w-])/g,
] as const;

/** A long word that is a name and not random letters would have its numbers written out. */
const isOpaque = (word: string): boolean =>
  word.length < 43 || /^[0-9a-f]+$/i.test(word) || (/[A-Z]/.test(word) && /[a-z]/.test(word) && !/[0-9]{6}/.test(word));

/** Blanks out what only looks like numbers, keeping the length. */
export const withoutOpaque = (text: string): string =>
  opaquePatterns.reduce(
    (rest, pattern) => rest.replace(pattern, (word) => (isOpaque(word) ? '#'.repeat(word.length) : word)),
    text,
  );
