import type { JsonSchema } from '#platform/intake';
import { isWords } from '../schema/rules-of.js';
import { impliedBy } from './implied-by.js';

/** A place where the newer schema may refuse what the older one took. */
export interface Break {
  /** JSON pointer into the data (RFC 6901); `*` for the items of a list. */
  readonly pointer: string;
  readonly what: string;
}

/**
 * Why the newer schema is not compatible with the older one: empty only when every instance of the older is one of the
 * newer (ADR 0030). Careful, not clever: what it has no rule for must stay as it was.
 */
export const breaks = (older: JsonSchema, newer: JsonSchema, pointer = ''): readonly Break[] => [
  ...Object.keys(newer)
    .filter((keyword) => !isWords(keyword) && keyword !== 'properties' && keyword !== 'items')
    .flatMap((keyword) => impliedBy(older, newer, keyword).map((what) => ({ pointer, what }))),
  ...ofItems(older, newer, pointer),
  ...ofFields(older, newer, pointer),
];

type Fields = Readonly<Record<string, JsonSchema>>;

const ofItems = (older: JsonSchema, newer: JsonSchema, pointer: string): readonly Break[] =>
  'items' in newer ? breaks((older['items'] ?? {}) as JsonSchema, newer['items'] as JsonSchema, `${pointer}/*`) : [];

const ofFields = (older: JsonSchema, newer: JsonSchema, pointer: string): readonly Break[] => {
  const before = (older['properties'] ?? {}) as Fields;
  const after = (newer['properties'] ?? {}) as Fields;
  const closed = newer['additionalProperties'] === false;
  const gone = closed ? Object.keys(before).filter((field) => !Object.hasOwn(after, field)) : [];
  return [
    ...gone.map((field) => ({ pointer: at(pointer, field), what: 'the field was removed or renamed' })),
    ...Object.entries(after).flatMap(([field, schema]) => {
      // Where anything was let through, the new field may meet anything.
      const fresh = !Object.hasOwn(before, field);
      if (fresh && older['additionalProperties'] === false) return [];
      return breaks(fresh ? {} : before[field]!, schema, at(pointer, field));
    }),
  ];
};

const at = (pointer: string, field: string): string =>
  `${pointer}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
