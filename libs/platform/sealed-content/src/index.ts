export { headerIn } from './base64url.js';
export * from './in-memory-sealed-contents.js';
export * from './inspect.js';
export * from './jwe.js';
export * from './p256.js';
export * from './sealed-contents.js';
