import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a setting may be: how its text is read, and in words what is expected. */
export interface Kind<Value> {
  /** Follows "give": `a port from 0 to 65535`. */
  readonly expected: string;
  /** @returns undefined for what does not fit */
  readonly read: (text: string) => Value | undefined;
}

export const text = (expected: string, fits: (text: string) => boolean = () => true): Kind<string> => ({
  expected,
  read: (given) => (fits(given) ? given : undefined),
});

export const integer = (least: number, most: number, what = 'a whole number'): Kind<number> => ({
  expected: `${what} from ${least} to ${most}`,
  read: (given) =>
    /^\d{1,15}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : undefined,
});

export const port = integer(0, 65_535, 'a port');

export const flag: Kind<boolean> = {
  expected: 'true or false',
  read: (given) => (given === 'true' ? true : given === 'false' ? false : undefined),
};

export const oneOf = <Word extends string>(...words: readonly Word[]): Kind<Word> => ({
  expected: `one of ${words.join(', ')}`,
  read: (given) => words.find((word) => word === given),
});

const url = (expected: string, ...protocols: readonly string[]): Kind<string> =>
  text(expected, (given) => URL.canParse(given) && protocols.includes(new URL(given).protocol));

export const webAddress = url('an http:// or https:// URL', 'http:', 'https:');
export const postgresAddress = url('a postgresql:// URL', 'postgresql:', 'postgres:');
/** Not a URL: it may name several servers. */
export const kurrentdbAddress = text('a kurrentdb:// connection string', (given) =>
  /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/./.test(given),
);

/** The text of a file of certificates, which is named. */
export const pemFile: Kind<string> = {
  expected: 'a file with certificates in PEM that this process may read',
  read: (given) => {
    try {
      const found = readFileSync(given, 'utf8');
      return found.includes('-----BEGIN CERTIFICATE-----') ? found : undefined;
    } catch {
      return undefined;
    }
  },
};

/** A folder that can be read, and in it a file that can. */
export const folder = (holding?: string): Kind<string> => ({
  expected: `a folder that this process may read${holding === undefined ? '' : `, with ${holding} in it`}`,
  read: (given) => {
    try {
      if (holding === undefined) readdirSync(given);
      else accessSync(join(given, holding), constants.R_OK);
      return given;
    } catch {
      return undefined;
    }
  },
});
