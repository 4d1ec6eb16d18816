export { InvalidSettings } from './invalid-settings.js';
export * from './kinds.js';
export { readSettings } from './read-settings.js';
export { textOf } from './secret-files.js';
export * from './setting.js';
export { namesOf, unknownNames } from './unknown-names.js';
export { unreadNames } from './unread-names.js';
export { referenceOf, type Section } from './reference.js';
