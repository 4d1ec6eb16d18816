/**
 * Where the schema of an event type stands on every hub. The type names its version, so what stands there only ever
 * grows (ADR 0030). Outside `/v1`: it outlives the version of the API.
 */
export const schemaAddress = (type: string): string => `/schemas/${type}.json`;
