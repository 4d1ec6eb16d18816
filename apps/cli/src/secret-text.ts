import { readFileSync } from 'node:fs';
import { Complaint } from './complaint.js';

/** A text that must not stand on the command line, where others on the machine see it: from a file or standard input. */
export const secretText = (file: string | undefined): string => {
  try {
    return readFileSync(placeOf(file), 'utf8');
  } catch {
    throw new Complaint(`The text cannot be read from ${file ?? 'standard input'}.`);
  }
};

/** `-` is standard input, as everywhere. */
const placeOf = (file: string | undefined): string | 0 => (file === undefined || file === '-' ? 0 : file);

/** JSON from a file, or from standard input. */
export const jsonIn = (file: string): Record<string, unknown> => {
  try {
    return { ...(JSON.parse(readFileSync(placeOf(file), 'utf8')) as object) };
  } catch {
    throw new Complaint(`${file === '-' ? 'Standard input' : file} cannot be read as JSON.`);
  }
};
