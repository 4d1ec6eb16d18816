import { getMetadataStorage } from 'class-validator';
import { checkForm } from '#platform/intake';
import { logReviewCatalogue } from './log-review.catalogue.js';
import { done, planned, says } from './testing/a-review.js';

const entries = Object.values(logReviewCatalogue.events);
const bounded = ['equals', 'isIn', 'isUuid', 'isCalendarDate', 'isInt'];

it('S67, S69: everything about a review is its unit’s own, and for log reviewers', () => {
  for (const entry of entries) expect(entry).toMatchObject({ visibility: 'own', duty: 'log-review' });
});

it('S67: two units that choose the same id have a stream each', () => {
  const event = planned();
  expect(logReviewCatalogue.stream(event, 'board')).not.toBe(logReviewCatalogue.stream(event, 'school'));
});

it('S68: no form has a field for text: each is a code, a day, a number or an id', () => {
  for (const { form } of entries) {
    const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
    const fields = [...new Set(rules.map(({ propertyName }) => propertyName))];
    expect(fields.length).toBeGreaterThan(2);
    for (const field of fields) {
      const names = rules.filter(({ propertyName }) => propertyName === field).map(({ name }) => name);
      expect([field, names.some((name) => bounded.includes(name ?? ''))]).toEqual([field, true]);
    }
  }
});

it('takes what it is told as documented, and nothing beside it', () => {
  const { type, ...data } = says(done()).event;
  expect(checkForm(logReviewCatalogue.events['log-review.done.v1'].form, type, data)).toEqual(done());
  const told = { ...data, remark: 'The officer Anna looked' };
  expect(() => checkForm(logReviewCatalogue.events['log-review.done.v1'].form, type, told)).toThrow('does not follow its form');
});
