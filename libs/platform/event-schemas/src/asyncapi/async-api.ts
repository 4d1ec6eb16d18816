import type { JsonSchema } from '#platform/intake';
import { channelsOf } from './channels.js';
import { eventMessage, envelopeMessage, releaseMessage, type Told } from './messages.js';
import { attributes, envelopeHeaders } from './headers.js';
import { security, server } from './server.js';
import { about } from './words.js';

/**
 * What a unit's own systems can read from Kafka, in AsyncAPI 3.0, made of the catalogue. The document describes the
 * reader: each operation is `receive`.
 */
export const asyncApi = (types: readonly Told[], releasedForms: readonly string[], version: string): JsonSchema => {
  const open = types.filter(({ visibility, released }) => visibility === 'open' && !released);
  const released = types.filter(({ visibility, released: out }) => visibility === 'open' && out);
  const told = types.filter(({ visibility }) => visibility !== 'open');
  const channels = channelsOf({
    open: open.map(({ type }) => type),
    inbox: ['envelope'],
    releases: ['released-table'],
  });
  return {
    asyncapi: '3.0.0',
    id: 'urn:samverk:kafka',
    info: {
      title: 'samverk',
      version,
      description: about,
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    defaultContentType: 'application/json',
    servers: { broker: server },
    ...channels,
    components: {
      messages: {
        ...Object.fromEntries(open.map((type) => [type.type, eventMessage(type)])),
        envelope: envelopeMessage(told),
        'released-table': releaseMessage(released, releasedForms),
      },
      schemas: { attributes, envelopeHeaders },
      securitySchemes: security,
    },
  };
};
