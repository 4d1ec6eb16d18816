export * from './caller.js';
export * from './directory.js';
export * from './current-caller.js';
