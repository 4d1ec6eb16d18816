import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Refusal, type InvalidParameter } from '#platform/intake';

const told = ({ property, constraints = {} }: ValidationError): InvalidParameter[] =>
  'whitelistValidation' in constraints
    ? [
        {
          pointer: '',
          rule: 'whitelistValidation',
          detail: 'a parameter that this question does not take; /docs lists those it takes',
        },
      ]
    : Object.entries(constraints).map(([rule, detail]) => ({ pointer: `/${property}`, rule, detail }));

/** Checks query and path parameters against their class; refuses those it does not name. */
export const queryPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new Refusal('invalid-query', 'A parameter does not hold what it must.', errors.flatMap(told)),
  });
