import type { OpenAPIObject } from '@nestjs/swagger';
import { problems } from '#platform/intake';

const parameter = {
  type: 'object',
  required: ['pointer', 'rule', 'detail'],
  properties: {
    pointer: { type: 'string', description: 'JSON pointer (RFC 6901)', example: '/data/points/0/text' },
    rule: { type: 'string', example: 'maxLength' },
    detail: { type: 'string', description: 'Never repeats what was sent.' },
  },
} as const;

const schema = {
  type: 'object',
  description: `RFC 9457. Codes of the hub: ${Object.keys(problems).join(', ')}. Codes of the rules come with 409; all are documented under /docs/problems.`,
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:problem:invalid-data' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri', description: 'The request, as our log knows it.' },
    code: { type: 'string', example: 'invalid-data' },
    invalidParameters: { type: 'array', items: parameter },
  },
} as const;

const everywhere = {
  401: 'No valid access token',
  403: 'Not permitted',
  404: 'Absent, or hidden',
  429: 'Too many requests',
  500: 'Masked internal error',
  503: 'Away for the moment',
};

/** A response of one status as a problem. */
export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** Every operation may answer with a problem (DOK.13, DOK.20). */
export const addProblems = (document: OpenAPIObject): OpenAPIObject => {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: schema as never },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post]) {
      if (!operation) continue;
      for (const [status, description] of Object.entries(everywhere))
        operation.responses[status] ??= problemResponse(description);
    }
  }
  return document;
};
