import type { Visibility } from '#platform/domain';
import { formSchema, type FieldWords, type JsonSchema } from '#platform/intake';
import { schemaAddress } from './schema-address.js';

/** The dialect of every schema. No word is used that draft-07 reads differently: AsyncAPI 3.0 builds on that. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** An event type as its catalogue has it. */
export interface Typed {
  readonly form: new () => object;
  readonly visibility: Visibility;
}

/** What people are told beside the rules. */
export interface Words {
  readonly about?: string;
  readonly fields?: FieldWords;
  readonly examples?: readonly unknown[];
}

const seenBy: Readonly<Record<Visibility, string>> = {
  open: 'Open to everyone in the collaboration.',
  own: 'Seen by the unit that says it alone.',
  addressed: 'Seen by the unit that says it and those it is addressed to.',
};

const titleOf = (type: string): string => {
  const [, words = type, version = ''] = /^(.*)\.(v\d+)$/.exec(type) ?? [];
  const spaced = words.replace(/[.-]/g, ' ');
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)} (${version})`;
};

/** What `data` of an event type is, as a JSON Schema of its own: made of the form that checks it, with words and examples. */
export const eventSchema = (type: string, { form, visibility }: Typed, words: Words = {}): JsonSchema => ({
  $schema: DIALECT,
  // Relative to the hub it is read from, so that the same bytes are right on each.
  $id: schemaAddress(type),
  title: titleOf(type),
  description: [...(words.about ? [words.about] : []), seenBy[visibility]].join(' '),
  ...formSchema(form, words.fields),
  ...(words.examples?.length ? { examples: words.examples } : {}),
});
