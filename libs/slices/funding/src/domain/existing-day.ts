import { isCalendarDate } from '#platform/domain';
import { ValidateBy } from 'class-validator';

/** A day that exists, as `YYYY-MM-DD`. */
export const IsExistingDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isExistingDay',
    validator: { validate: isCalendarDate, defaultMessage: () => '$property must be an existing day, YYYY-MM-DD' },
  });
