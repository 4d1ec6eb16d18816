import { integer, postgresAddress, setting } from '#platform/settings';
import { log } from './log.js';

/** Where the log, the read models and the sealed contents are. */
export const storage = {
  databaseUrl: setting({
    name: 'SAMVERK_DATABASE_URL',
    kind: postgresAddress,
    meaning: 'The PostgreSQL of the log, the read models, the access log and the sealed contents.',
    secret: true,
  }),
  ...log,
  sealedKeysUrl: setting({
    name: 'SAMVERK_SEALED_KEYS_URL',
    kind: postgresAddress,
    meaning:
      'The PostgreSQL of the keys of sealed contents: a server outside the backups of the first (backup.md). Left out: the same.',
    fallback: '',
    secret: true,
  }),
  poolSize: setting({
    name: 'SAMVERK_POOL_SIZE',
    kind: integer(2, 500),
    meaning: 'Connections to the read models, at most (capacity.md counts all connections of a process).',
    fallback: 10,
  }),
};
