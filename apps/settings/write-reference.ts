import { writeFileSync } from 'node:fs';
import { reference } from './reference.js';

writeFileSync('docs/operations/configuration.md', reference());
