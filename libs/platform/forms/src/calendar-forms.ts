import { isCalendarDate, parseOccurred } from '#platform/domain';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A day that exists, `YYYY-MM-DD`; 29 February only in leap years. */
export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isCalendarDate',
      validator: { validate: isCalendarDate, defaultMessage: () => '$property must be an existing day, YYYY-MM-DD' },
    },
    options,
  );

const isEdtf = (value: unknown): boolean => typeof value === 'string' && parseOccurred(value) !== undefined;

/** A date with only the parts that are known, in EDTF (ISO 8601-2). */
export const IsEdtf = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: 'isEdtf', validator: { validate: isEdtf, defaultMessage: () => '$property must be a date in EDTF' } },
    options,
  );
