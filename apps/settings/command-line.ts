import { postgresAddress, setting, text, webAddress } from '#platform/settings';
import { folders, ownFolder } from './folders.js';
import { log } from './log.js';
import { relaying } from './relaying.js';
import { storage } from './storage.js';

/** How the command line reaches a hub. A flag wins over each, and each over what `npm start` wrote down. */
export const commandLine = {
  hub: setting({ name: 'SAMVERK_URL', kind: webAddress, meaning: 'Address of the hub.', fallback: '' }),
  issuer: setting({
    name: 'SAMVERK_ISSUER',
    kind: webAddress,
    meaning: 'Address of the issuer; its token endpoint is `<issuer>/token`.',
    fallback: '',
  }),
  collaboration: setting({
    name: 'SAMVERK_COLLABORATION',
    kind: text('an id'),
    meaning: 'The collaboration whose units speak.',
    fallback: '',
  }),
  credentials: setting({
    name: 'SAMVERK_CREDENTIALS',
    kind: text('a file'),
    meaning: 'JSON with client ids and their secrets.',
    fallback: '',
  }),
  database: setting({
    name: 'SAMVERK_DATABASE_URL',
    kind: postgresAddress,
    meaning: "The hub's PostgreSQL, for what operators do.",
    fallback: '',
    secret: true,
  }),
  eventStore: log.eventStore,
  kurrentdb: log.kurrentdbUrl,
  sealedKeys: storage.sealedKeysUrl,
  collaborations: folders.collaborations,
  data: ownFolder.data,
  ...relaying,
  passphrase: setting({
    name: 'SAMVERK_PASSPHRASE',
    kind: text('a text'),
    meaning: 'Opens key files that are locked. There is no flag for it: it would stand in the list of processes.',
    fallback: '',
    secret: true,
  }),
};
