export * from './tiny-hub.js';
