export * from './asyncapi/async-api.js';
export { breaks, type Break } from './compatibility/breaks.js';
export { publishedSchemas, schemasFolder } from './publication/published-schemas.js';
export { refusalOf, review, type Schemas, type Standing } from './publication/review.js';
export { eventSchema, type Typed, type Words } from './schema/event-schema.js';
export { rulesOf } from './schema/rules-of.js';
export { schemaAddress } from './schema/schema-address.js';
