import type { EventType } from '#platform/intake';

const attributes = {
  specversion: { const: '1.0' },
  id: {
    type: 'string',
    format: 'uuid',
    description: 'Chosen by the sender: the same source and id, sent twice, is one event.',
  },
  source: { type: 'string', format: 'uri-reference', maxLength: 255 },
  time: { type: 'string', format: 'date-time', description: 'When it was sent. Checked, not stored.' },
  datacontenttype: { const: 'application/json' },
  collaboration: { type: 'string', description: 'The collaboration of the access token.' },
  occurred: {
    type: 'string',
    description: 'When it happened, with its precision, in EDTF (ISO 8601-2).',
    examples: ['2020-05-11', '2019-12', '2018-21', '2020'],
  },
};

/** An event type in its envelope, as JSON Schema. */
export const envelope = ({ type, visibility, form }: EventType) => ({
  type: 'object',
  description: `Visibility: ${visibility}.`,
  required: ['specversion', 'id', 'source', 'type', 'collaboration', 'occurred', 'data'],
  properties: { ...attributes, type: { const: type }, data: form },
});

export const receiptSchema = {
  type: 'object',
  required: ['id', 'source', 'type', 'stream', 'status'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    source: { type: 'string' },
    type: { type: 'string' },
    stream: { type: 'string' },
    version: { type: 'integer', minimum: 1, description: 'Place in the stream.' },
    recordedAt: { type: 'string', format: 'date-time' },
    chain: {
      type: 'string',
      description: 'Hash chain of the stream up to this event; keep it to prove later what was recorded.',
    },
    status: { enum: ['recorded', 'repeated', 'already-so'] },
  },
};
