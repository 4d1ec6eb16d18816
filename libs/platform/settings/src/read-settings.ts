import { InvalidSettings } from './invalid-settings.js';
import type { Kind } from './kinds.js';
import { textOf } from './secret-files.js';
import { fileOf, type Declared, type Environment, type Setting, type ValuesOf } from './setting.js';
import { unknownNames } from './unknown-names.js';

/**
 * Everything that a process is told from outside, read once at start.
 * @param known every name that any process knows
 * @throws InvalidSettings with all that is wrong, missing or unknown
 */
export const readSettings = <Wanted extends Declared>(
  wanted: Wanted,
  env: Environment,
  known: readonly string[],
): ValuesOf<Wanted> => {
  const problems: string[] = [];
  const read = (declared: Setting<unknown>): unknown => {
    const found = valueOf(declared, env);
    if ('problem' in found) problems.push(found.problem);
    return 'value' in found ? found.value : undefined;
  };
  const values = Object.fromEntries(Object.entries(wanted).map(([name, declared]) => [name, read(declared)]));
  problems.push(...unknownNames(env, known));
  if (problems.length > 0) throw new InvalidSettings(problems);
  return values as ValuesOf<Wanted>;
};

type Value = { readonly value: unknown } | { readonly problem: string };

const valueOf = (declared: Setting<unknown>, env: Environment): Value => {
  const { name, kind, secret, fallback } = declared;
  const found = textOf(declared, env);
  if ('problem' in found) return found;
  const instead = secret ? `, or in ${fileOf(name)} a file that holds it` : '';
  if (found.text === undefined)
    return 'fallback' in declared && !isNeeded(declared, env) && holds(kind, fallback)
      ? { value: fallback }
      : { problem: `${name} is missing: give ${kind.expected}${instead}` };
  const value = kind.read(found.text);
  return value === undefined ? { problem: `${name} is wrong: give ${kind.expected}${instead}` } : { value };
};

/** A folder that nobody named must be there as well. */
const holds = (kind: Kind<unknown>, fallback: unknown): boolean =>
  typeof fallback !== 'string' || fallback === '' || kind.read(fallback) !== undefined;

const isNeeded = ({ neededWith }: Setting<unknown>, env: Environment): boolean => {
  if (!neededWith) return false;
  const { name, given } = neededWith;
  return given === undefined ? Boolean(env[name] || env[fileOf(name)]) : env[name] === given;
};
