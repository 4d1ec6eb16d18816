import type { IncomingHttpHeaders } from 'node:http';

/** What the body is, without parameters; undefined when it is compressed, or not in UTF-8. */
export const plainMediaType = (headers: IncomingHttpHeaders): string | undefined => {
  const [essence = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const plain = (headers['content-encoding'] ?? 'identity') === 'identity';
  const utf8 = parameters.every(
    (parameter) => !parameter.startsWith('charset=') || /^charset="?utf-8"?$/.test(parameter),
  );
  return plain && utf8 ? essence : undefined;
};
