import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonSchema } from '#platform/intake';

/** As an integrator would check: strict, with formats, and knowing that `x-rules` only tells. */
export const validatorOf = (schema: JsonSchema): ValidateFunction => {
  const ajv = new Ajv2020({ strict: true });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addKeyword('x-rules');
  return ajv.compile(schema);
};
