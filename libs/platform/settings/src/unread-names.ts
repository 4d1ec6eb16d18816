import type { Declared, Environment } from './setting.js';
import { namesOf } from './unknown-names.js';

/**
 * Names that are given and that this process does not read, though another may: one file of settings often serves several. It is
 * no fault, and to be told, since whoever set it may take it to hold here.
 */
export const unreadNames = (wanted: Declared, env: Environment): readonly string[] => {
  const read = namesOf(Object.values(wanted));
  return Object.keys(env)
    .filter((name) => name.startsWith('SAMVERK_') && env[name] && !read.includes(name))
    .sort();
};
