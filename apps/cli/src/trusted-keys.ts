import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TrustedKeys } from '#platform/client';
import { jsonIn } from './secret-text.js';
import { needed, type Settings } from './settings.js';

export const trustFileOf = (settings: Settings): string => join(needed(settings, 'data'), 'trusted-keys.json');

/** A file that is there and cannot be read stops the command: without it, whatever the hub shows would be trusted. */
export const trustedKeys = (file: string): TrustedKeys => (existsSync(file) ? (jsonIn(file) as TrustedKeys) : {});

export const trustKey = (file: string, unit: string, kid: string): void => {
  const trusted = { ...trustedKeys(file), [unit]: kid };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(trusted, null, 2)}\n`, { mode: 0o600 });
};
