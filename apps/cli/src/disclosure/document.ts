import { readFileSync } from 'node:fs';
import { refuse } from './no-answer.js';

/** The document of a disclosure command; `-` is standard input. */
export const documentIn = (file: string): unknown => {
  const content = contentOf(file);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw refuse({ code: 'not-json', message: `${nameOf(file)} cannot be read as JSON.`, pointer: '' }, 2);
  }
};

const contentOf = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw refuse({ code: 'file-unreadable', message: `${nameOf(file)} cannot be read.` }, 2);
  }
};

const nameOf = (file: string): string => (file === '-' ? 'Standard input' : file);
