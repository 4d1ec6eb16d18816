import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonSchema } from '#platform/intake';
import type { Schemas } from './review.js';

/** docs/schemas of this repository or installation: upwards from here, be it the sources or what was built of them. */
export const schemasFolder = (from = dirname(fileURLToPath(import.meta.url))): string => {
  const folder = join(from, 'docs', 'schemas');
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error('The folder docs/schemas is missing.');
  return schemasFolder(dirname(from));
};

/** What has been published, by event type; older versions stay. */
export const publishedSchemas = (folder = schemasFolder()): Schemas =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonSchema,
      ]),
  );
