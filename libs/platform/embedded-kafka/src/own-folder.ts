import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Closed itself and not the folder around it: PostgreSQL's account has to enter that, whichever is started first. */
export const ownFolder = (folder: string): void => {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};
