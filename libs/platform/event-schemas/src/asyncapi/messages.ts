import type { Visibility } from '#platform/domain';
import { schemaAddress } from '../schema/schema-address.js';
import { key } from './words.js';

/** An event type as far as readers of Kafka meet it. */
export interface Told {
  readonly type: string;
  readonly visibility: Visibility;
  /** Figures that are out: they go to the topic of releases, a message per table and period. */
  readonly released?: boolean;
}

const ofTypes = (types: readonly Told[]): object => ({
  type: 'object',
  // A list without values is no schema; without types there is nothing to narrow.
  ...(types.length > 0 ? { properties: { ce_type: { enum: types.map(({ type }) => type) } } } : {}),
});

const bindings = (description: string) => ({
  kafka: { key: { type: 'string', description }, bindingVersion: '0.5.0' },
});

/** An open event: the value is its `data`, as the published schema of its type has it. */
export const eventMessage = (type: Told) => ({
  name: type.type,
  title: type.type,
  contentType: 'application/json',
  headers: { allOf: [{ $ref: '#/components/schemas/attributes' }, ofTypes([type])] },
  // From `/v1/asyncapi.json`: the resolver of AsyncAPI's own tools takes a path from the root as one from the folder.
  payload: { $ref: `..${schemaAddress(type.type)}` },
  bindings: bindings(key.open),
});

/** One message for all that is not open: no field of the event is in it, so that no schema is needed to read it. */
export const envelopeMessage = (types: readonly Told[]) => ({
  name: 'envelope',
  title: 'Something was said to you, or by you',
  summary: 'Headers alone; the value is empty.',
  headers: { allOf: [{ $ref: '#/components/schemas/envelopeHeaders' }, ofTypes(types)] },
  bindings: bindings(key.inbox),
});

/** One table of one period as it stands: it takes the place of what had the same key. `forms`: names of their schemas. */
export const releaseMessage = (types: readonly Told[], [form]: readonly string[]) => ({
  name: 'released-table',
  title: 'One table of one period',
  contentType: 'application/json',
  headers: { allOf: [{ $ref: '#/components/schemas/attributes' }, ofTypes(types)] },
  ...(form === undefined ? {} : { payload: { $ref: `..${schemaAddress(form)}` } }),
  bindings: bindings(key.releases),
});
