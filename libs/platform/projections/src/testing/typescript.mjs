import { register } from 'node:module';

// Lets a plain Node process run the sources, for tests that kill one: `node --conditions=own-source --import <this> x.ts`.
register(new URL('./typescript-hooks.mjs', import.meta.url));
