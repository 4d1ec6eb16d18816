export * from './calendar-forms.js';
export * from './is-slug.js';
export * from './sourced.js';
export * from './sealed.js';
export * from './disclosure.js';
export * from './function-address.js';
