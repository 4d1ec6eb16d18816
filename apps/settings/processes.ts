import { namesOf, otherwise, port, setting, type Declared } from '#platform/settings';
import { allowances, callers } from './callers.js';
import { commandLine } from './command-line.js';
import { folders, ownFolder } from './folders.js';
import { folding } from './folding.js';
import { observing } from './observing.js';
import { relaying } from './relaying.js';
import { serving } from './serving.js';
import { storage } from './storage.js';

const ofApi = { ...serving, ...callers, ...storage, ...folders, ...observing };
const { collaborations } = folders;

/** What each process reads. A setting joins here, and is read, described and known by that. */
export const processes = {
  api: ofApi,
  allowances,
  worker: { ...storage, collaborations, ...folding, ...relaying, ...observing },
  standalone: {
    ...{ ...ownFolder, ...folders, ...relaying },
    port: serving.port,
    issuerPort: setting({
      name: 'SAMVERK_ISSUER_PORT',
      kind: port,
      meaning: 'The local token issuer, on 127.0.0.1; 0 takes a free port.',
      fallback: 3001,
    }),
    databaseUrl: setting({
      ...storage.databaseUrl,
      meaning: 'A PostgreSQL of your own instead of the embedded one.',
      fallback: '',
    }),
    logLevel: otherwise(observing.logLevel, 'error'),
  },
  commandLine,
} satisfies Record<string, Declared>;

/** Every name that any of them knows. */
export const knownNames = namesOf(
  Object.values(processes).flatMap((declared) => Object.values<Declared[string]>(declared)),
);
