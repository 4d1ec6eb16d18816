import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const files = createRequire(import.meta.url);
const font = (file: string): Buffer => readFileSync(files.resolve(`@expo-google-fonts/source-sans-3/${file}`));

/** Source Sans 3 (SIL Open Font Licence 1.1), embedded: Latin, Greek and Cyrillic letters. */
export const regular = font('400Regular/SourceSans3_400Regular.ttf');
export const strong = font('600SemiBold/SourceSans3_600SemiBold.ttf');
