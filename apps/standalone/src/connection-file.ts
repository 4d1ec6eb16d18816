import { connectionFile } from '../../cli/src/settings.js';
import { basename } from 'node:path';
import { rmSync } from 'node:fs';
import { credentialsIn } from './demonstration.js';
import type { Standalone } from './standalone.js';

/** Lets the command line find this hub without flags. */
export const writeConnection = ({ hub, issuer, directory, folder, database }: Standalone): void => {
  const collaboration = directory.collaborations[0]?.id;
  const settings = {
    hub,
    issuer: issuer.issuer,
    collaboration,
    credentials: credentialsIn(folder.path),
    database: database.url,
  };
  folder.write(basename(connectionFile(folder.path)), `${JSON.stringify(settings, null, 2)}\n`);
};

export const removeConnection = ({ folder }: Standalone): void => rmSync(connectionFile(folder.path), { force: true });
