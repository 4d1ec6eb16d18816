const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });

/** Attributes of CloudEvents 1.0 in the binary mode of its Kafka binding: `ce_` and the name, values as UTF-8. */
export const attributes = {
  type: 'object',
  required: [
    ...['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time'],
    ...['ce_occurred', 'ce_collaboration', 'ce_schemaversion', 'ce_sequence'],
  ],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: text(
      'The same whenever the message is sent again, as `ce_sequence` is: keep the sequences you have dealt with.',
    ),
    ce_source: text('The collaboration and the unit that said it.', { format: 'uri-reference' }),
    ce_type: text(
      'The event type; in the open topic `/schemas/<ce_type>.json` is the address of the schema of the value.',
    ),
    ce_time: text('When it was recorded, in UTC.', { format: 'date-time' }),
    ce_occurred: text('When it happened, with its precision, in EDTF (ISO 8601-2).'),
    ce_collaboration: text('The collaboration.'),
    ce_schemaversion: text('The version in the type.', { pattern: '^[1-9][0-9]*$' }),
    ce_sequence: text(
      'Counts the messages of this topic, from 1. A gap is a message that waits at the hub, or was replaced in the topic of releases.',
      { pattern: '^[1-9][0-9]*$' },
    ),
    traceparent: text('W3C Trace Context, a trace of its own for each message; absent where the hub does not trace.'),
    ce_traceparent: text('The same, as the distributed tracing extension of CloudEvents.'),
    'content-type': text('Of the value, where there is one.'),
  },
};

/** What an envelope says beside them: where the rest is asked for, as this unit and on record (S16, S17). */
export const envelopeHeaders = {
  allOf: [
    { $ref: '#/components/schemas/attributes' },
    {
      type: 'object',
      required: ['ce_dataref'],
      properties: {
        ce_dataref: text(
          'Claim check: the path at the hub where the event is read, with a token of the unit; of what your own unit said, its receipt. 404 when it is not yours.',
          { format: 'uri-reference' },
        ),
        ce_contentref: text(
          'The same for the sealed content that goes with it, where there is one. 404 once it was withdrawn, has expired or was purged.',
          {
            format: 'uri-reference',
          },
        ),
        ce_postedsource: text('Of what your own unit said: the source it was posted with.'),
        ce_postedid: text('Of what your own unit said: the id it was posted with.'),
      },
    },
  ],
};
