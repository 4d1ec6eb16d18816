import { ValidateBy } from 'class-validator';

/** The name of the rule, for whoever screens texts; it stands in `x-rules` of the form. */
export const FUNCTION_ADDRESS = 'isFunctionAddress';

/**
 * Where a function, never a person, is reached: a street, phone number or e-mail address in this field is no find of
 * the screening (K62). Personal numbers and licence plates are, here as everywhere.
 */
export const FunctionAddress = (): PropertyDecorator =>
  ValidateBy({
    name: FUNCTION_ADDRESS,
    validator: { validate: (value) => typeof value === 'string', defaultMessage: () => '$property must be a text' },
  });
