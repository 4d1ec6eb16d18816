import { checkForm, formSchema, type JsonSchema } from '#platform/intake';
import { referralCatalogue } from './referral.catalogue.js';
import { events as moves, offer, referralId } from './testing/index.js';

const entries = Object.entries(referralCatalogue.events);
type AnyForm = Parameters<typeof formSchema>[0];

/** Pointers to strings that could hold words. */
const freeStrings = (schema: JsonSchema, at: string): string[] => {
  const { type, properties = {}, items } = schema as { type?: string; properties?: object; items?: JsonSchema };
  if (items) return freeStrings(items, at);
  if (type === 'object')
    return Object.entries(properties).flatMap(([name, each]) => freeStrings(each, `${at}/${name}`));
  const bound = ['enum', 'const', 'format', 'pattern'].some((keyword) => keyword in schema);
  return type === 'boolean' || bound ? [] : [at];
};

it.each(entries)('S49: %s has no field that could hold words', (type, { form }) => {
  expect(freeStrings(formSchema(form as AnyForm), type)).toEqual([]);
});

it('the search for free strings finds one', () => {
  expect(freeStrings({ type: 'object', properties: { note: { type: 'string', maxLength: 9 } } }, 'x')).toEqual([
    'x/note',
  ]);
});

it('S71: no form knows a field for a protected person; such a referral cannot be expressed', () => {
  const { type, ...data } = offer();
  for (const field of ['protected', 'secrecyMark', 'skyddadFolkbokforing', 'name', 'subject'])
    expect(() => checkForm(referralCatalogue.events[type].form as AnyForm, type, { ...data, [field]: true })).toThrow(
      expect.objectContaining({ code: 'invalid-data' }),
    );
});

it.each(Object.entries(moves))('the form takes what the rules are tested with: %s', (_, { type, ...data }) => {
  expect(checkForm(referralCatalogue.events[type].form as AnyForm, type, data)).toEqual({ type, ...data });
});

it('S14: every event is its unit’s own or goes to exactly the other unit; none is open', () => {
  expect(entries.map(([, { visibility }]) => visibility)).not.toContain('open');
  for (const event of Object.values(moves)) {
    const { visibility, recipients } = referralCatalogue.events[event.type] as {
      visibility: string;
      recipients?: (event: unknown) => readonly string[];
    };
    const counterpart = 'sender' in event ? 'centre' : 'shelter';
    expect([event.type, recipients?.(event)]).toEqual([event.type, visibility === 'own' ? undefined : [counterpart]]);
  }
});

it('S8: the stream bears the sender’s name, whoever of the two speaks', () => {
  for (const event of Object.values(moves))
    expect(referralCatalogue.stream(event, 'sender' in event ? 'shelter' : 'centre')).toBe(
      `referral-${referralId}.centre`,
    );
});

it('S51: whatever ends a referral for both closes its content', () => {
  const closing = entries.filter(([, entry]) => 'closesContent' in entry && entry.closesContent).map(([type]) => type);
  expect(new Set(closing)).toEqual(
    new Set(['referral.declined.v1', 'referral.closed.v1', 'referral.revoked.v1', 'referral.expired.v1']),
  );
});

it('S9: content goes nowhere without a ground', () => {
  for (const [, entry] of entries) expect('content' in entry).toBe('disclosure' in entry);
});
