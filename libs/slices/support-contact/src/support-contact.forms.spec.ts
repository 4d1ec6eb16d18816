import 'reflect-metadata';
import { contactCategories } from './domain/contact-categories.js';
import { parseOccurred } from '#platform/domain';
import { checkForm, formSchema, type JsonSchema } from '#platform/intake';
import { supportContactCatalogue } from './support-contact.catalogue.js';
import { aCall, contactId } from './testing/index.js';

interface Field extends JsonSchema {
  readonly properties?: Record<string, Field>;
  readonly items?: Field;
}
const fields = ({ properties = {} }: Field, above = ''): [string, Field][] =>
  Object.entries(properties).flatMap(([name, field]) => {
    const inner = field.items ?? field;
    return inner.properties ? fields(inner, `${above}${name}.`) : [[above + name, inner]];
  });

const slugs = ['municipality', 'wayIn'];
const ids = ['contactId', 'corrects'];
/** What a field may hold, by the words of its schema. */
const holds = (name: string): string[] => {
  if (ids.includes(name)) return ['format', 'pattern', 'type'];
  if (slugs.includes(name)) return ['maxLength', 'pattern', 'type'];
  return name === 'ageBand' ? ['pattern', 'type'] : ['enum'];
};
const { version: _version, exposure: _exposure, level: _level, ...lists } = contactCategories;
const forms = Object.entries(supportContactCatalogue.events).map(([type, { form }]) => [type, form] as const);

describe.each(forms)('S42: %s', (type, form) => {
  const all = fields(formSchema(form) as Field);

  it('has the listed fields and no other', () => {
    const variables = [...Object.keys(lists), 'exposure.exposure', 'exposure.level'];
    const known = [
      ...(type.endsWith('withdrawn.v1') ? [] : variables),
      'contactId',
      ...(type.endsWith('corrected.v1') ? ['corrects'] : []),
    ];
    expect(all.map(([name]) => name).toSorted()).toEqual(known.toSorted());
  });

  it('has a closed list, an id, or a place or band that is looked up, in every field: no text, number or time fits in', () => {
    for (const [name, field] of all) expect(Object.keys(field).toSorted()).toEqual(holds(name));
  });

  it('S21, S23: names nothing by which a person is found', () => {
    const denied =
      /name|person|birth|address|phone|mail|ip\b|agent|user|number|time|clock|hour|text|note|case|journal/i;
    expect(all.map(([name]) => name).filter((name) => denied.test(name))).toEqual([]);
  });

  it('refers to nothing but itself: no consultation, referral or report can be joined to it', () => {
    expect(all.filter(([, { format }]) => format === 'uuid').map(([name]) => name)).toEqual(
      ids.filter((name) => all.some(([known]) => known === name)),
    );
  });
});

const check = (over: object) =>
  checkForm(supportContactCatalogue.events['support-contact.recorded.v1'].form, 'support-contact.recorded.v1', {
    contactId,
    ...aCall,
    ...over,
  });

it('S45: takes a contact in codes alone, so that help without a decision is counted too', () =>
  expect(check({})).toMatchObject(aCall));

it.each([
  ['a name', { name: 'A' }],
  ['a number', { phone: '070-123 45 67' }],
  ['the time of day', { at: '13:05' }],
  ['a text for an age', { ageBand: '16 years' }],
  ['a year of birth for an age', { ageBand: '2009' }],
  ['a text for a code', { gender: 'she said that' }],
  ['an identity number for a place', { municipality: '19121212-1212 ' }],
  ['no exposure', { exposure: [] }],
  ['the same exposure twice', { exposure: [aCall.exposure[0], aCall.exposure[0]] }],
  ['text beside an exposure', { exposure: [{ ...aCall.exposure[0], by: 'her uncle' }] }],
  ['an id that holds a clock', { contactId: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f' }],
  ['an id that holds a machine', { contactId: 'c232ab00-9414-11ec-b3c8-9f6bdeced846' }],
])('S42: refuses %s', (_, over) => expect(() => check(over)).toThrow('does not follow its form'));

it('S42: an event cannot be dated more exactly than by its day', () => {
  for (const occurred of ['2026-02-10T13:05:00Z', '2026-02-10T13', '2026-02-10 13:05'])
    expect(parseOccurred(occurred)).toBeUndefined();
});

it('K45: gender has room for trans and non-binary; K34: the added vulnerabilities; K29: the channels', () => {
  expect(contactCategories.gender).toContain('trans-nonbinary');
  expect(contactCategories.addedVulnerability).toEqual(expect.arrayContaining(['hbtq', 'disability', 'mental-health']));
  expect(contactCategories.channel).toEqual(expect.arrayContaining(['visit', 'phone', 'web', 'mobile-meeting']));
});

it('K44: the age bands follow one another, and the legal lines at 15, 18 and 21 lie between two of them', () => {
  const bounds = contactCategories.ageBand
    .filter((band) => band !== 'unknown')
    .map((band) => band.split(/[-+]/).map(Number));
  bounds.slice(1).forEach(([from], at) => expect(from).toBe(bounds[at]![1]! + 1));
  expect(bounds.map(([from]) => from)).toEqual(expect.arrayContaining([15, 18, 21]));
});
