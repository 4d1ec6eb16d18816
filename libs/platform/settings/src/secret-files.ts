import { readFileSync } from 'node:fs';
import { fileOf, type Environment, type Setting } from './setting.js';

export type Found = { readonly text: string | undefined } | { readonly problem: string };

/**
 * The text of a setting: from the environment, or, of a secret, from the file that is named instead. Variables are
 * inherited by children and shown by tools; a file has an owner.
 */
export const textOf = ({ name, secret }: Setting<unknown>, env: Environment): Found => {
  const given = env[name] || undefined;
  const file = secret && env[fileOf(name)];
  if (!file) return { text: given };
  if (given) return { problem: `${name} and ${fileOf(name)} are both given: give one of them` };
  try {
    return { text: readFileSync(file, 'utf8').trimEnd() || undefined };
  } catch {
    return { problem: `${fileOf(name)} names no file that this process may read: mount it, or name another` };
  }
};
