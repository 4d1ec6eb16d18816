import { parseOccurred } from '#platform/domain';

export interface AttributeRule {
  readonly rule: string;
  readonly detail: string;
  readonly holds: (value: string) => boolean;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The characters of RFC 3986, with whole percent escapes. */
const uriReference = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2}){1,255}$/i;
const eventType = /^[a-z0-9.-]{1,100}$/;
const name = /^[a-z0-9-]{1,64}$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

const isInstant = (text: string): boolean =>
  rfc3339.test(text) && !Number.isNaN(Date.parse(text.replace(/:60/, ':59')));
const isJson = (text: string): boolean =>
  text.length <= 255 && /^application\/(?:[\w.+-]+\+)?json\s*(?:;.*)?$/i.test(text);

/** Attributes that every event has. Ids mean nothing (RES.02), so only UUIDs are taken. */
export const required: Readonly<
  Record<'specversion' | 'id' | 'source' | 'type' | 'collaboration' | 'occurred', AttributeRule>
> = {
  specversion: { rule: 'equals', detail: 'is 1.0', holds: (text) => text === '1.0' },
  id: { rule: 'isUuid', detail: 'is a UUID, chosen by the sender', holds: (text) => uuid.test(text) },
  source: {
    rule: 'isUriReference',
    detail: 'is a URI reference of at most 255 characters',
    holds: (text) => text.length <= 255 && uriReference.test(text),
  },
  type: { rule: 'isEventType', detail: 'is an event type, see /v1/event-types', holds: (text) => eventType.test(text) },
  collaboration: {
    rule: 'isName',
    detail: 'is the collaboration of the access token',
    holds: (text) => name.test(text),
  },
  occurred: {
    rule: 'isOccurred',
    detail: 'is a date with its precision in EDTF (ISO 8601-2), e.g. 2020-05-11 or 2019-12',
    holds: (text) => text.length <= 64 && parseOccurred(text) !== undefined,
  },
};

/** Attributes that CloudEvents defines and a sender may leave out. They are checked, not stored. */
export const optional: Readonly<Record<string, AttributeRule>> = {
  time: { rule: 'isRfc3339', detail: 'is an RFC 3339 instant', holds: isInstant },
  datacontenttype: { rule: 'isJsonMediaType', detail: 'is application/json', holds: isJson },
  dataschema: { rule: 'isUriReference', detail: 'is a URI', holds: (text) => uriReference.test(text) },
};

/** How CloudEvents lets an attribute be called. Other extensions, such as `traceparent`, are accepted and not stored. */
export const isAttributeName = (text: string): boolean => /^[a-z0-9]{1,64}$/.test(text);
