import { isCalendarDate } from '#platform/domain';
import { Matches, ValidateBy, type ValidationOptions } from 'class-validator';

/** A day that exists, `YYYY-MM-DD`; 29 February only in leap years. */
export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isCalendarDate',
      validator: { validate: isCalendarDate, defaultMessage: () => '$property must be an existing day, YYYY-MM-DD' },
    },
    options,
  );

/** The key of a party, unit or signature block: ASCII lower case, digits and hyphens (å, ä → a; ö → o). */
export const IsSlug = (options?: ValidationOptions): PropertyDecorator => Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, options);
