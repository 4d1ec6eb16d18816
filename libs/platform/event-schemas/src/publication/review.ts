import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from '#platform/intake';
import { breaks, type Break } from '../compatibility/breaks.js';
import { rulesOf } from '../schema/rules-of.js';

/** How a schema stands to what was published of it. */
export type Standing =
  | { readonly standing: 'as-published' }
  | { readonly standing: 'never-published' }
  | { readonly standing: 'reworded' }
  | { readonly standing: 'extended' }
  | { readonly standing: 'broken'; readonly breaks: readonly Break[] }
  /** The catalogue no longer takes it, and an upcaster reads what is stored. */
  | { readonly standing: 'succeeded' }
  /** The catalogue no longer takes it, and nothing reads what is stored. */
  | { readonly standing: 'dropped' };

export type Schemas = ReadonlyMap<string, JsonSchema>;

/** Each type, published or not, with its standing. `succeeded`: the types that an upcaster starts from. */
export const review = (
  published: Schemas,
  current: Schemas,
  succeeded: ReadonlySet<string>,
): ReadonlyMap<string, Standing> =>
  new Map(
    [...new Set([...published.keys(), ...current.keys()])]
      .sort()
      .map((type) => [type, standing(published.get(type), current.get(type), succeeded.has(type))]),
  );

const standing = (before: JsonSchema | undefined, now: JsonSchema | undefined, hasUpcaster: boolean): Standing => {
  if (!now) return { standing: hasUpcaster ? 'succeeded' : 'dropped' };
  if (!before) return { standing: 'never-published' };
  if (isDeepStrictEqual(before, now)) return { standing: 'as-published' };
  if (isDeepStrictEqual(rulesOf(before), rulesOf(now))) return { standing: 'reworded' };
  const found = breaks(before, now);
  return found.length > 0 ? { standing: 'broken', breaks: found } : { standing: 'extended' };
};

/** What may not be published, and with what words to refuse it. */
export const refusalOf = (type: string, found: Standing): string | undefined => {
  switch (found.standing) {
    case 'broken':
      return [
        `${type} would refuse what it took before:`,
        ...found.breaks.map(({ pointer, what }) => `  ${pointer || '/'}: ${what}`),
        `Keep what is published. Make ${nextOf(type)} beside it, with an upcaster from ${type} (CONTRIBUTING.md, ADR 0030).`,
      ].join('\n');
    case 'dropped':
      return `${type} is published and stored for ever, and no catalogue takes it: add an upcaster from it, or take it back (ADR 0030).`;
    case 'as-published':
    case 'never-published':
    case 'reworded':
    case 'extended':
    case 'succeeded':
      return undefined;
  }
};

const nextOf = (type: string): string => type.replace(/\.v(\d+)$/, (_, version: string) => `.v${Number(version) + 1}`);
