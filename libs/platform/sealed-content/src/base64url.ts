/** How many bytes this is in base64url (RFC 4648 § 5, no padding); undefined when it is not, or not the only spelling. */
export const byteLength = (text: unknown): number | undefined => {
  if (typeof text !== 'string' || !/^[\w-]*$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes.length : undefined;
};

/** A JOSE header: an object in compact JSON, so that no member hides behind another of the same name; else undefined. */
export const headerIn = (text: unknown): Record<string, unknown> | undefined => {
  if (typeof text !== 'string' || text.length > 2_000 || byteLength(text) === undefined) return undefined;
  const json = Buffer.from(text, 'base64url').toString('utf8');
  try {
    const header: unknown = JSON.parse(json);
    return isObject(header) && JSON.stringify(header) === json ? header : undefined;
  } catch {
    return undefined;
  }
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it has all of these members, and no others but the optional ones. */
export const hasMembers = (object: object, needed: readonly string[], optional: readonly string[] = []): boolean =>
  needed.every((name) => Object.hasOwn(object, name)) &&
  Object.keys(object).every((name) => needed.includes(name) || optional.includes(name));
