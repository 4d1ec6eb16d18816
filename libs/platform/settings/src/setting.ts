import type { Kind } from './kinds.js';

/** Something that a process is told from outside by an environment variable. Declared once, read and described from that. */
export interface Setting<Value> {
  /** Of the environment variable. */
  readonly name: string;
  readonly kind: Kind<Value>;
  /** One line for who runs the hub. */
  readonly meaning: string;
  /** What holds when nothing is given. Left out: it must be given. */
  readonly fallback?: Value;
  /** It must be given after all where another setting is given, so or, where nothing is said of how, at all. */
  readonly neededWith?: { readonly name: string; readonly given?: string };
  /** Its value opens something. It may lie in a file, named by the variable with `_FILE` behind its name. */
  readonly secret?: true;
}

export type Declared = Readonly<Record<string, Setting<unknown>>>;

/** What was read, under the names of the code. */
export type ValuesOf<Wanted extends Declared> = {
  readonly [Name in keyof Wanted]: Wanted[Name] extends Setting<infer Value> ? Value : never;
};

export const setting = <Value>(declared: Setting<Value>): Setting<Value> => declared;

/** The same setting where something else holds when nothing is given. */
export const otherwise = <Value>(declared: Setting<Value>, fallback: Value): Setting<Value> => ({
  ...declared,
  fallback,
});

export type Environment = Readonly<Record<string, string | undefined>>;

export const fileOf = (name: string): string => `${name}_FILE`;
