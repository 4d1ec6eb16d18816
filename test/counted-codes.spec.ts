import 'reflect-metadata';
import type { CountedBy, Unit } from '#platform/domain';
import { checkForm, formSchema, type Surroundings } from '#platform/intake';
import { noFacts } from '#platform/secrecy';
import { decided, filed } from '#slices/concern-report/testing';
import { closed, requested } from '#slices/consultation/testing';
import { offer } from '#slices/referral/testing';
import { recorded } from '#slices/support-contact/testing';
import { catalogues } from './schemas/catalogues.js';

type Said = { readonly type: string };

const unit = (id: string): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions: [], roles: ['centre'] },
});
const party = <Kind extends string>(id: string, kind: Kind) => ({ id, name: id, kind });
const parties = [
  ...[party('alingsas', 'municipality'), party('vast', 'region')],
  ...[party('police', 'state-authority'), party('gr', 'municipal-association')],
];
const directory = { parties, units: ['board', 'centre', 'shelter'].map(unit) };
const memberships = [{ party: 'school', from: '2020-01-01' }];
const settings = [{ setting: 'anonymous-contact.decision', value: 'yes', from: '2020-01-01' }];
const around = (ageBands?: readonly string[]): Surroundings => ({
  ...{
    unit: unit('school'),
    facts: { ...noFacts, settings, memberships },
    today: '2026-02-10',
    occurred: '2026-02-10',
  },
  ...{ directory: { ...directory, ...(ageBands && { ageBands }) }, countedBy: [] },
});

/** Whether the form, the surroundings and the recipients let an event pass. */
const isTaken = (event: Said, where: Surroundings): boolean => {
  const { form, surroundings, recipients } = catalogues.entry(event.type)!;
  const { type, ...data } = event;
  try {
    checkForm(form as new () => object, type, data);
  } catch {
    return false;
  }
  const known = (recipients?.(event) ?? []).every((id) => directory.units.some((each) => each.id === id));
  return known && surroundings?.(event, where) === undefined;
};

/** Every list of codes that the forms know, and some that none should. */
const pool = (where: Surroundings, ...events: readonly Said[]): readonly string[] => {
  const schemas = events.map(({ type }) => JSON.stringify(formSchema(catalogues.entry(type)!.form as never)));
  const words = schemas.flatMap((schema) => [...schema.matchAll(/"([a-z0-9+-]+)"/g)].map(([, word]) => word!));
  const bands = ['0-12', '13-14', '15-17', '15-71', '13-18', '18', '18-20', '21-26', '27+', '21+'];
  const own = [...[...parties, ...directory.units].map(({ id }) => id), ...(where.directory.ageBands ?? [])];
  return [...new Set([...words, ...bands, ...own, 'exposed-persn'])];
};

/** Codes of a variable that events which are taken contribute, when each field is given every word. */
const carried = (events: readonly Said[], where: Surroundings): Readonly<Record<string, readonly string[]>> => {
  const fields = (event: Said) => Object.keys(event).filter((name) => !['type', 'content'].includes(name));
  const given = (event: Said, name: string, word: string): readonly Said[] => [
    { ...event, [name]: word },
    { ...event, [name]: [word] },
    { ...event, [name]: [{ exposure: word, level: 'done' }] },
    { ...event, [name]: [{ exposure: 'threats', level: word }] },
    { ...event, [name]: { ...(event as unknown as Record<string, object>)[name], subjectAge: word } },
  ];
  const told = pool(where, ...events).flatMap((word) =>
    events.flatMap((event) => fields(event).flatMap((name) => given(event, name, word))),
  );
  const codes: Record<string, Set<string>> = {};
  for (const event of [...events, ...told].filter((each) => isTaken(each, where))) {
    const contribution = catalogues.contribution(event);
    if (!contribution || contribution.says === 'withdraws') continue;
    for (const [variable, found] of Object.entries(contribution.codes))
      codes[variable] = new Set([...(codes[variable] ?? []), ...found]);
  }
  return Object.fromEntries(Object.entries(codes).map(([variable, found]) => [variable, [...found].sort()]));
};

const declared = ({ variables }: CountedBy, where: Surroundings): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, { codes }]) => [name, [...new Set(codes(where.directory))].sort()]),
  );

const professional = { caller: 'professional', profession: 'school', exposedBehind: 'yes' } as const;
const contacts = [recorded().event, recorded(professional).event];
const becoming = ['revoked', 'expired', 'accepted', 'declined', 'closed'].map((what) => ({
  type: `referral.${what}.v1`,
}));

it.each<[CountedBy['count'], readonly Said[], readonly string[] | undefined]>([
  ['contacts', contacts, undefined],
  ['contacts', contacts, ['0-14', '15-17', '18', '19+', 'unknown']],
  ['consultations', [requested().event, closed().event], undefined],
  ['referrals', [offer()], undefined],
  ['concern-reports', [filed({ to: 'board' }), decided('opened')], undefined],
])(
  'K44: by what %s are divided, and with which codes, is exactly what their events can carry',
  (count, events, bands) => {
    const where = around(bands);
    const known = declared(
      catalogues.countedBy().find((each) => each.count === count)!,
      where,
    );
    const found = carried(events, where);
    const became = count === 'referrals' ? { became: [...found['became']!, ...becomingCodes()].sort() } : {};
    expect({ ...found, ...became }).toEqual(known);
  },
);

const becomingCodes = (): readonly string[] =>
  becoming.flatMap((event) => {
    const contribution = catalogues.contribution(event);
    return contribution?.says === 'adds' ? (contribution.codes['became'] ?? []) : [];
  });
