import { nearest } from './nearest.js';
import { fileOf, type Environment, type Setting } from './setting.js';

const OURS = /^SAMVERK_/;

/** What may stand in the environment: of any process, since one file of settings often serves several. */
export const namesOf = (settings: readonly Setting<unknown>[]): readonly string[] =>
  [...new Set(settings.flatMap(({ name, secret }) => (secret ? [name, fileOf(name)] : [name])))].sort();

/** A name of ours that nobody reads is a slip of the pen: what it was to switch on would be off, in silence. */
export const unknownNames = (env: Environment, known: readonly string[]): readonly string[] =>
  Object.keys(env)
    .filter((name) => OURS.test(name) && !known.includes(name))
    .sort()
    .map((name) => `${name} is no setting: ${suggestion(name, known)}`);

const suggestion = (name: string, known: readonly string[]): string => {
  const meant = nearest(name, known);
  return meant
    ? `take it away, or did you mean ${meant}?`
    : 'take it away (docs/operations/configuration.md lists all)';
};
