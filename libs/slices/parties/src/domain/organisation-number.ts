import { ValidateBy, type ValidationOptions } from 'class-validator';

const luhn = (digits: string): boolean => {
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
};

/**
 * A Swedish organisation number, `NNNNNN-NNNN`: the pair that starts at the third digit is at least 20, which no
 * personal number has, and the check digit holds (Luhn). A number that holds is not thereby the right one.
 */
export const isOrganisationNumber = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^\d{6}-\d{4}$/.test(value)) return false;
  return Number(value.slice(2, 4)) >= 20 && luhn(value.replace('-', ''));
};

export const IsOrganisationNumber = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isOrganisationNumber',
      validator: { validate: isOrganisationNumber, defaultMessage: () => '$property must be an organisation number' },
    },
    options,
  );
