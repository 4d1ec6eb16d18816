// `npm run schemas`: how the schemas of the catalogue stand to those in docs/schemas; with `--publish` writes what is new
// and what only grew. A schema that would refuse what it took before is never written.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { eventSchema, publishedSchemas, refusalOf, review } from '../../dist/libs/platform/event-schemas/src/index.js';
import { Upcasters } from '../../dist/libs/platform/event-store/src/index.js';
import { Catalogues } from '../../dist/libs/platform/intake/src/index.js';
import { classWords, fieldWords } from './class-words.mjs';
import { examplesOf } from './examples.mjs';

const folder = 'docs/schemas';
const publishing = process.argv.includes('--publish');
mkdirSync(folder, { recursive: true });

const upcasters = new Upcasters();
const catalogues = new Catalogues(upcasters);
for (const file of readdirSync('dist/libs/slices', { recursive: true, encoding: 'utf8' }).toSorted())
  if (/\.catalogues?\.js$/.test(file))
    for (const each of Object.values(await import(`../../dist/libs/slices/${file}`)))
      if (each?.slice && each.decider) catalogues.add(each);

const schemaOf = (type) => {
  const { form, visibility } = catalogues.entry(type);
  const about = classWords(catalogues.find(type).slice, form.name);
  return eventSchema(type, { form, visibility }, { about, fields: fieldWords, examples: examplesOf(type) });
};
// Through JSON, so that what is compared is what would be read back.
const current = new Map(catalogues.types().map((type) => [type, JSON.parse(JSON.stringify(schemaOf(type)))]));
for (const [name, form] of catalogues.releasedForms()) {
  const about = classWords('statistics', form.name);
  const schema = eventSchema(name, { form, visibility: 'open' }, { about, fields: fieldWords });
  current.set(name, JSON.parse(JSON.stringify(schema)));
}
const standings = review(publishedSchemas(folder), current, new Set(upcasters.withOlder(catalogues.types())));

const counts = {};
const refusals = [];
for (const [type, found] of standings) {
  counts[found.standing] = (counts[found.standing] ?? 0) + 1;
  const refusal = refusalOf(type, found);
  if (refusal) refusals.push(refusal);
  else if (['never-published', 'extended', 'reworded'].includes(found.standing)) {
    if (publishing)
      writeFileSync(
        join(folder, `${type}.json`),
        await format(JSON.stringify(current.get(type)), { ...prettierOptions(), parser: 'json' }),
      );
    else console.log(`${type}: ${found.standing}`);
  }
}
console.log(
  Object.entries(counts)
    .map(([standing, count]) => `${count} ${standing}`)
    .join(', '),
);
for (const refusal of refusals) console.error(refusal);
const unpublished = (counts['never-published'] ?? 0) + (counts['extended'] ?? 0) + (counts['reworded'] ?? 0);
if (unpublished > 0 && !publishing)
  console.error('Publish with `npm run schemas -- --publish`, and commit docs/schemas.');
process.exit(refusals.length > 0 || (unpublished > 0 && !publishing) ? 1 : 0);

function prettierOptions() {
  return JSON.parse(readFileSync('.prettierrc.json', 'utf8'));
}
