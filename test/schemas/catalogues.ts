import { readdirSync } from 'node:fs';
import { Upcasters } from '#platform/event-store';
import { Catalogues, type Catalogue } from '#platform/intake';

type AnyCatalogue = Catalogue<{ readonly type: string }, unknown>;

const isCatalogue = (value: unknown): value is AnyCatalogue =>
  typeof value === 'object' && value !== null && 'slice' in value && 'decider' in value;

export const upcasters = new Upcasters();

/** Every catalogue of every slice, be it behind the front door or not. */
export const catalogues = new Catalogues(upcasters);
for (const file of readdirSync('libs/slices', { recursive: true, encoding: 'utf8' }).sort())
  if (/\.catalogues?\.ts$/.test(file))
    for (const each of Object.values((await import(`../../libs/slices/${file}`)) as object))
      if (isCatalogue(each)) catalogues.add(each);

/** A type with what its catalogue says of it. */
export const typed = (type: string) => {
  const { form, visibility } = catalogues.entry(type)!;
  return { form: form as new () => object, visibility };
};
