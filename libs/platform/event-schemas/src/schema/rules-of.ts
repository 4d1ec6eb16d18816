import type { JsonSchema } from '#platform/intake';

const words = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default', 'deprecated']);

/** Whether a keyword tells people something and refuses nothing. */
export const isWords = (keyword: string): boolean => words.has(keyword);

/** A schema without what is only told to people; fields that happen to be called `title` or `description` stay. */
export const rulesOf = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]) => (isWords(keyword) ? [] : [[keyword, inside(keyword, value)]])),
  );

const inside = (keyword: string, value: unknown): unknown => {
  if (keyword === 'items') return rulesOf(value as JsonSchema);
  if (keyword === 'allOf') return (value as JsonSchema[]).map(rulesOf);
  if (keyword !== 'properties') return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, JsonSchema>).map(([field, each]) => [field, rulesOf(each)]),
  );
};
