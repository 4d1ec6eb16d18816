/**
 * What the intake and the framework refuse: code → HTTP status and title. Rejections by the rules of a slice are not
 * listed here, they are all 409; who is calling is refused by identity. Each code has a page in docs/rejections/.
 */
export const problems = {
  'bad-request': { status: 400, title: 'Bad request' },
  'invalid-query': { status: 400, title: 'Query parameters are not valid' },
  'not-a-cloudevent': { status: 400, title: 'Not a CloudEvent' },
  'too-deep': { status: 400, title: 'Nested too deeply' },
  'unreadable-json': { status: 400, title: 'Not JSON that can be kept' },
  'function-not-entrusted': { status: 403, title: 'The function may not do this' },
  'not-permitted': { status: 403, title: 'Not permitted' },
  'not-yours-to-say': { status: 403, title: 'The unit may not say this' },
  'wrong-collaboration': { status: 403, title: 'Another collaboration' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'not-acceptable': { status: 406, title: 'Not acceptable' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'id-reused': { status: 409, title: 'The id was used for another event' },
  'version-conflict': { status: 409, title: 'Too many at once' },
  'too-large': { status: 413, title: 'Too large' },
  'too-many-items': { status: 413, title: 'Too many events in one batch' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'identifier-found': { status: 422, title: 'The event holds an identifier' },
  'invalid-data': { status: 422, title: 'The data of the event is not valid' },
  'possible-identifier': { status: 422, title: 'The event may hold an identifier' },
  'sealed-content-invalid': { status: 422, title: 'Not a sealed content' },
  'sealed-to-operator': { status: 422, title: 'Sealed to the technical operator' },
  'source-not-plain': { status: 422, title: 'The source says too much' },
  'unit-key-not-usable': { status: 422, title: 'Sealed to a key that may not be used' },
  'unknown-event-type': { status: 422, title: 'Unknown event type' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Internal error' },
  'access-log-unavailable': { status: 503, title: 'The access log is away' },
  'store-unavailable': { status: 503, title: 'The event store is away' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemCode = keyof typeof problems;
