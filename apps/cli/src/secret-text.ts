import { readFileSync } from 'node:fs';
import { Complaint } from './complaint.js';

/** A text that must not stand on the command line, where others on the machine see it: from a file or standard input. */
export const secretText = (file: string | undefined): string => {
  try {
    return readFileSync(file ?? 0, 'utf8');
  } catch {
    throw new Complaint(`The text cannot be read from ${file ?? 'standard input'}.`);
  }
};

/** JSON from a file. */
export const jsonIn = (file: string): Record<string, unknown> => {
  try {
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as object) };
  } catch {
    throw new Complaint(`${file} cannot be read as JSON.`);
  }
};
