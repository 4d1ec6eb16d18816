import { hash } from 'node:crypto';

/** JSON with sorted keys and no spaces: the same facts are the same text, whoever writes them down. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );

/** SHA-256 over the canonical text, base64url. */
export const digestOf = (value: unknown): string => hash('sha256', canonical(value), 'base64url');
