import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LegalBases } from '#platform/secrecy';
import { InvalidLegalBases, readLegalBases } from './read-legal-bases.js';

/**
 * Reads `<folder>/legal-bases.json`.
 * @throws InvalidLegalBases naming every fault
 */
export const loadLegalBases = async (folder: string): Promise<LegalBases> => {
  const file = join(folder, 'legal-bases.json');
  const text = await readFile(file, 'utf8');
  try {
    return readLegalBases(JSON.parse(text), file);
  } catch (error) {
    // The parser's own message quotes the text; the file name is enough.
    if (error instanceof SyntaxError) throw new InvalidLegalBases(file, ['(root): is not JSON']);
    throw error;
  }
};
