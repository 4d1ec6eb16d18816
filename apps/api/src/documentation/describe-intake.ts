import type { OpenAPIObject } from '@nestjs/swagger';
import { MAX_BATCH, type EventType } from '#platform/intake';
import { batchAnswer, event, receipt } from './examples.js';
import { envelope, receiptSchema } from './envelope.js';
import { problemResponse } from './problem-responses.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, example: object) => ({ 'application/json': { schema, example } });

const refusals = {
  400: 'Not a CloudEvent',
  403: 'The unit may not say this',
  409: 'The rules reject it, or the id was used for another event',
  413: 'Too large, or too many',
  415: 'Not a media type of CloudEvents',
  422: 'Unknown event type, or data that does not follow its form',
};

/** Says what `POST /v1/events` takes: each event type as a schema, made of the decorators that check it. */
export const describeIntake = (document: OpenAPIObject, types: readonly EventType[]): OpenAPIObject => {
  const schemas = Object.fromEntries(types.map((type) => [type.type, envelope(type)]));
  const any = types.length === 0 ? { type: 'object' } : { oneOf: types.map(({ type }) => ref(type)) };
  const batch = { type: 'array', minItems: 1, maxItems: MAX_BATCH, items: any };
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...schemas, ReceiptAnswer: receiptSchema } as never,
  };
  const post = document.paths['/v1/events']!.post!;
  post.summary = 'Say what happened';
  post.description =
    'One CloudEvent, or up to 1,000 that stand alone. Sending the same source and id again gives the first receipt.';
  post.requestBody = {
    required: true,
    content: {
      'application/cloudevents+json': { schema: any, example: event },
      'application/cloudevents-batch+json': { schema: batch, example: [event] },
      'application/json': {
        schema: { type: 'object', description: 'Binary mode: data here, attributes in ce- headers.' },
        example: event.data,
      },
    },
  } as never;
  post.responses = {
    200: {
      description: 'Repeated, already so, or a batch',
      content: json({ oneOf: [ref('ReceiptAnswer'), { type: 'object' }] }, batchAnswer),
    },
    201: {
      description: 'Recorded',
      headers: { location: { schema: { type: 'string' } } },
      content: json(ref('ReceiptAnswer'), receipt),
    },
    ...Object.fromEntries(
      Object.entries(refusals).map(([status, description]) => [status, problemResponse(description)]),
    ),
  } as never;
  return document;
};
