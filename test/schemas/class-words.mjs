// What the sources say of forms and fields in their comments, for people who read the schemas.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const declared = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:abstract )?class (\w+)/g;

const plain = (comment) =>
  comment
    .replace(/^\s*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The comment above a form of a slice, if it has one. */
export const classWords = (slice, name) => {
  const folder = join('libs/slices', slice, 'src/domain');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!file.endsWith('.ts')) continue;
    for (const [, comment, found] of readFileSync(join(folder, file), 'utf8').matchAll(declared))
      if (found === name) return plain(comment);
  }
  return undefined;
};

/** The comment above a field, as the build has put it beside the form (`introspectComments` in nest-cli.json). */
export const fieldWords = (form, field) => {
  for (let each = form; each?.prototype; each = Object.getPrototypeOf(each)) {
    if (!Object.hasOwn(each, '_OPENAPI_METADATA_FACTORY')) continue;
    const description = each._OPENAPI_METADATA_FACTORY()[field]?.description;
    if (description) return plain(description);
  }
  return undefined;
};
