import { ValidateBy } from 'class-validator';
import { isCalendarDate, parseOccurred } from '#platform/domain';

/** A day that exists, `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCalendarDate',
    validator: { validate: isCalendarDate, defaultMessage: () => '$property must be an existing day, YYYY-MM-DD' },
  });

const isEdtf = (value: unknown): boolean => typeof value === 'string' && parseOccurred(value) !== undefined;

/** A date with only the parts that are known, in EDTF (ISO 8601-2). */
export const IsEdtf = (): PropertyDecorator =>
  ValidateBy({
    name: 'isEdtf',
    validator: { validate: isEdtf, defaultMessage: () => '$property must be a date in EDTF' },
  });
