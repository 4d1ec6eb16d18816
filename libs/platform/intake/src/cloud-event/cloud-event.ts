import { Refusal, type InvalidParameter } from '../problem/refusal.js';
import { isAttributeName, optional, required, type AttributeRule } from './attributes.js';

/** An event in the envelope of CloudEvents 1.0 with the two extensions that samverk needs. */
export interface CloudEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly collaboration: string;
  /** EDTF, see `parseOccurred`. */
  readonly occurred: string;
  /** Extension attribute of a sender who has looked at possible identifiers; see docs/screening.md. Not stored. */
  readonly confirmedtext?: unknown;
  /** Not yet looked at. */
  readonly data: unknown;
}

/** Far more than any sender's tracing adds. Looked at first, since the work and the answer grow with what is sent. */
const MOST_ATTRIBUTES = 100;

/** @throws Refusal `not-a-cloudevent`, with a pointer to each attribute that is missing or wrong */
export const cloudEvent = (value: unknown): CloudEvent => {
  if (!isObject(value)) throw new Refusal('not-a-cloudevent', 'A CloudEvent is a JSON object.');
  if (Object.keys(value).length > MOST_ATTRIBUTES)
    throw new Refusal('not-a-cloudevent', `A CloudEvent has at most ${MOST_ATTRIBUTES} attributes here.`);
  const invalid: InvalidParameter[] = [];
  for (const [name, rule] of Object.entries(required)) {
    if (!holds(rule, value[name])) invalid.push(told(name, rule));
  }
  for (const [name, attribute] of Object.entries(value)) invalid.push(...trouble(name, attribute));
  if (invalid.length > 0)
    throw new Refusal('not-a-cloudevent', 'The envelope is not a CloudEvent 1.0 as samverk reads it.', invalid);
  return value as unknown as CloudEvent;
};

const trouble = (name: string, attribute: unknown): InvalidParameter[] => {
  if (name === 'data' || attribute === null || Object.hasOwn(required, name)) return [];
  if (name === 'data_base64') return [{ pointer: '/data_base64', rule: 'isJson', detail: 'data is JSON, not bytes' }];
  const rule = Object.hasOwn(optional, name) ? optional[name] : undefined;
  if (rule) return holds(rule, attribute) ? [] : [told(name, rule)];
  if (isAttributeName(name) && typeof attribute !== 'object') return [];
  return [
    {
      pointer: '',
      rule: 'isAttribute',
      detail: 'an extension attribute has a name of lower-case letters and digits, and a plain value',
    },
  ];
};

const holds = (rule: AttributeRule, attribute: unknown): boolean =>
  typeof attribute === 'string' && rule.holds(attribute);

const told = (name: string, { rule, detail }: AttributeRule): InvalidParameter => ({
  pointer: `/${name}`,
  rule,
  detail: `${name} ${detail}`,
});

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
