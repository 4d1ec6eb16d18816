import { isCalendarDate, parseOccurred } from '#platform/domain';
import { isRFC3339, ValidateBy, type ValidationArguments, type ValidationOptions } from 'class-validator';

/** A day that exists, `YYYY-MM-DD`; 29 February only in leap years. */
export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isCalendarDate',
      validator: { validate: isCalendarDate, defaultMessage: () => '$property must be an existing day, YYYY-MM-DD' },
    },
    options,
  );

/** A day that is no earlier than the one in another field, where both are given. */
export const IsNotBefore = (other: string, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isNotBefore',
      constraints: [other],
      validator: {
        validate: (day: unknown, args?: ValidationArguments) => {
          const first = (args?.object as Record<string, unknown> | undefined)?.[other];
          return !isCalendarDate(first) || !isCalendarDate(day) || first <= day;
        },
        defaultMessage: () => `$property must be the day in ${other} or a later one`,
      },
    },
    options,
  );

/** An instant with its offset (RFC 3339); a day alone leaves open which instant of it is meant. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: isRFC3339,
        defaultMessage: () => '$property must be an instant with its offset, e.g. 2026-11-21T12:00:00Z',
      },
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
