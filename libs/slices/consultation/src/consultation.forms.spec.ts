import 'reflect-metadata';
import type { Unit } from '#platform/domain';
import { formSchema, type CatalogueEntry, type JsonSchema } from '#platform/intake';
import { readersOf } from '#platform/secrecy';
import { consultationCatalogue as slice } from './consultation.catalogue.js';
import { misdirected } from './domain/addressee.js';
import { consultationCategories } from './domain/consultation-categories.js';
import type { ConsultationEvent } from './domain/consultation.events.js';
import { answered, closed, followedUp, requested } from './testing/index.js';

interface Field extends JsonSchema {
  readonly properties?: Record<string, Field>;
  readonly items?: Field;
}
const fields = ({ properties = {} }: Field, above = ''): [string, Field][] =>
  Object.entries(properties).flatMap(([name, field]) => {
    const inner = field.items ?? field;
    return inner.properties ? fields(inner, `${above}${name}.`) : [[above + name, inner]];
  });

const ids = ['consultationId', 'to'];
const text = ['content.ciphertext', 'content.commitment', 'contentUntil'];
const listed: Record<keyof typeof slice.events, readonly string[]> = {
  'consultation.requested.v1': [
    ...ids,
    ...text,
    ...['phase', 'themes', 'profession', 'exposedBehind', 'channel', 'wayIn'],
  ],
  'consultation.answered.v1': [...ids, ...text],
  'consultation.followed-up.v1': [...ids, ...text],
  'consultation.closed.v1': [...ids, 'step'],
};

describe.each(Object.entries(slice.events))('S38, S40: %s', (type, { form }) => {
  const all = fields(formSchema(form) as Field);

  it('has the listed fields and no other', () => {
    expect(all.map(([name]) => name).toSorted()).toEqual(listed[type as keyof typeof listed].toSorted());
  });

  it('has no field for whom it is about', () => {
    const denied =
      /subject|person|name|child|guardian|birth|\bage|gender|municipality|address|phone|mail|number|\btime|\btext|note|comment|describ|\bcase/i;
    expect(all.map(([name]) => name).filter((name) => denied.test(name))).toEqual([]);
  });

  it('S39: holds no text: closed lists, ids, days, slugs that are looked up, and digests', () => {
    for (const [, field] of all) {
      const isClosed = 'enum' in field || 'format' in field || 'pattern' in field;
      expect([field, isClosed]).toEqual([field, true]);
    }
  });
});

it('K119: has the four phases in which professionals need support', () => {
  expect(consultationCategories.phase).toEqual(['is-it-honour', 'preliminary-assessment', 'inquiry', 'measure']);
});

it('K122: has the competence areas, and what the later sources add', () => {
  const added = ['sex-for-payment-or-trafficking', 'child-or-forced-marriage', 'genital-mutilation', 'violence'];
  const surveyed = ['culture-tradition-religion', 'threat-and-risk-assessment', 'lvu-inquiry', 'protection-assessment'];
  expect(consultationCategories.theme).toEqual(
    expect.arrayContaining([...added, ...surveyed, 'prevention', 'measures', 'restrictions-in-daily-life']),
  );
});

it('S14: exists for the unit that asks and the one that is asked, in one stream that the asking unit names', () => {
  for (const { event, unit } of [requested(), answered(), followedUp(), closed()]) {
    const { visibility, recipients } = slice.events[event.type] as CatalogueEntry<ConsultationEvent>;
    expect(readersOf({ visibility, unit, recipients: recipients!(event) }).toSorted()).toEqual(['centre', 'school']);
    expect(slice.stream(event, unit)).toBe(`consultation-${event.consultationId}.school`);
  }
});

it('S39: every text goes with a last day, and closing says nothing in words', () => {
  const { event } = requested();
  const { content, contentUntil } = slice.events['consultation.requested.v1'];
  expect([content?.(event), contentUntil?.(event)]).toEqual([event.content, event.contentUntil]);
  expect(slice.events['consultation.closed.v1']).not.toHaveProperty('content');
});

describe('a request', () => {
  const unit = (id: string, ...roles: Unit['roles']) => ({ id, roles }) as unknown as Unit;
  const known = {
    parties: [
      { id: 'ash', kind: 'municipality' },
      { id: 'gr', kind: 'municipal-association' },
    ],
    units: [unit('centre', 'centre'), unit('hub-operator', 'operator')],
  };
  const asked = (data: object) => misdirected({ ...requested().event, ...data }, known)?.code;

  it('K24: goes to a unit of the centre', () => {
    expect(asked({ to: 'centre' })).toBeUndefined();
    for (const to of ['hub-operator', 'elsewhere']) expect(asked({ to })).toBe('wrong-recipient');
  });

  it('K48: came by a known way in, or another, or none that is known', () => {
    for (const wayIn of ['ash', 'self', 'other', 'unknown']) expect(asked({ wayIn })).toBeUndefined();
    for (const wayIn of ['gr', '19121212-1212']) expect(asked({ wayIn })).toBe('unknown-way-in');
  });
});
