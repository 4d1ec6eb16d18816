import { checkForm } from '#platform/intake';
import { readersOf } from '#platform/secrecy';
import { getMetadataStorage } from 'class-validator';
import { concernReportCatalogue } from './concern-report.catalogue.js';
import type { ConcernReportEvent } from './domain/concern-report.events.js';
import * as say from './testing/index.js';

const everything: readonly ConcernReportEvent[] = [
  say.sealed,
  say.received,
  say.protectionAssessed,
  say.assessmentExtended('2026-03-01'),
  say.decided('opened'),
  say.requested,
  say.given('opened'),
  say.withheld,
  say.inquiryExtended('2026-08-01'),
  say.concluded,
];
const entryOf = (event: ConcernReportEvent) =>
  concernReportCatalogue.events[event.type] as {
    readonly form: new () => object;
    readonly visibility: 'own' | 'addressed';
    readonly recipients?: (event: ConcernReportEvent) => readonly string[];
  };
const faults = (event: ConcernReportEvent): readonly unknown[] => {
  const { type, ...data } = event;
  try {
    checkForm(concernReportCatalogue.events[type].form, type, data);
    return [];
  } catch (error) {
    return [error];
  }
};

it('every event of the slice is of a form, and the fixtures are all of them', () => {
  expect(everything.map(({ type }) => type).toSorted()).toEqual(Object.keys(concernReportCatalogue.events).toSorted());
  for (const event of everything) expect(faults(event)).toEqual([]);
});

it('S34: nothing goes to anyone but the reporting unit and the social board', () => {
  for (const event of everything) {
    const { visibility, recipients } = entryOf(event);
    const { unit } = say.on('2026-02-02', event);
    const readers = readersOf({ visibility, unit, recipients: recipients?.(event) ?? [] });
    expect(['school', 'board']).toEqual(expect.arrayContaining([...readers]));
  }
});

it('S31, S32: what the board assesses, extends, decides, withholds and concludes is its own', () => {
  const own = everything.filter((event) => entryOf(event).visibility === 'own').map(({ type }) => type);
  expect(own).toEqual([
    'concern-report.protection-assessed.v1',
    'concern-report.assessment-extended.v1',
    'concern-report.assessment-decided.v1',
    'concern-report.feedback-withheld.v1',
    'concern-report.inquiry-extended.v1',
    'concern-report.inquiry-concluded.v1',
  ]);
});

it('all that is said of a report lies in the stream of its reporter, so that no id of another can be found or taken', () => {
  const streams = everything.map((event) => concernReportCatalogue.stream(event, say.on('2026-02-02', event).unit));
  expect(new Set(streams)).toEqual(new Set([`concern-report-${say.reportId}.school`]));
  expect(concernReportCatalogue.stream(say.requested, 'board')).toBe(`concern-report-${say.reportId}.board`);
});

it.each(['childName', 'personalNumber', 'subject', 'text', 'description', 'guardian', 'callerNumber', 'phone'])(
  'S35, S36: there is no field %s',
  (field) => {
    for (const event of everything) expect(faults({ ...event, [field]: 'x' })).toHaveLength(1);
  },
);

it.each(['contactId', 'supportContactId', 'contact', 'refersTo', 'correlationId'])(
  'S37: an anonymous contact stays anonymous: there is no field %s by which a report could point at one',
  (field) => {
    const contact = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    for (const event of everything) expect(faults({ ...event, [field]: contact })).toHaveLength(1);
  },
);

it.each(['maybe', 'opened because of violence', ''])('S32: %j is not an answer', (answer) => {
  expect(faults({ ...say.given('opened'), answer: answer as 'opened' })).toHaveLength(1);
});

/** class-validator's names of the checks that leave no room for words. */
const closed = ['isIn', 'isUuid', 'matches', 'equals', 'isCalendarDate', 'nestedValidation'];

/** The checks of each field of a form and of the forms in it, as `Form.field`. */
const fieldsOf = (form: new () => object): readonly (readonly [string, readonly string[]])[] => {
  const checks = new Map<string, string[]>();
  for (const { propertyName, name, type } of getMetadataStorage().getTargetValidationMetadatas(form, '', true, false))
    checks.set(propertyName, [...(checks.get(propertyName) ?? []), name ?? type]);
  return [...checks].flatMap(([field, names]) => [
    [`${form.name}.${field}`, names] as const,
    ...(names.includes('nestedValidation') ? fieldsOf(nested(form, field)) : []),
  ]);
};
const nested = (form: new () => object, field: string): new () => object =>
  Reflect.getMetadata('design:type', form.prototype as object, field) as new () => object;

it('S36: no form holds a field for free text, at any depth', () => {
  const fields = Object.values(concernReportCatalogue.events).flatMap(({ form }) => fieldsOf(form));
  expect(fields.length).toBeGreaterThan(50);
  expect(fields.filter(([, names]) => !names.some((name) => closed.includes(name)))).toEqual([]);
});
