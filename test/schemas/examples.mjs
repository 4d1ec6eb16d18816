// What a type looks like when somebody has said it: from the cited history, else from the invented years.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const collaborations = ['goteborg-stodcentrum', 'synthetic-year'];
const first = new Map();
for (const collaboration of collaborations) {
  const folder = join('deploy/collaborations', collaboration, 'history');
  for (const file of readdirSync(folder, 'utf8').toSorted())
    for (const { event } of JSON.parse(readFileSync(join(folder, file), 'utf8')))
      if (!first.has(event.type)) first.set(event.type, event.data);
}

export const examplesOf = (type) => (first.has(type) ? [first.get(type)] : []);
