#!/usr/bin/env node
import { run } from './program.js';
import { endWhenReadEnough } from './read-enough.js';

endWhenReadEnough(process);
process.exitCode = await run(process.argv, process.env);
