export * from './a-contact.js';
