import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isObject } from '../cloud-event/cloud-event.js';
import { Refusal, type InvalidParameter } from '../problem/refusal.js';
import type { Form } from './form-rules.js';
import { looseValues } from './loose-values.js';
import { tooMuch, unknownField } from './too-much.js';

/** A fact as the log keeps it: its type and the sender's plain JSON. */
export type Fact = { readonly type: string };

const strictly = {
  whitelist: true,
  forbidNonWhitelisted: true,
  validationError: { target: false, value: true },
} as const;

const refused = (invalid: readonly InvalidParameter[]): Refusal =>
  new Refusal('invalid-data', 'The data of the event does not follow its form, see /v1/event-types.', invalid);

/**
 * Checks `data` against the form of its event type and gives the plain fact, not the instance that was checked: a
 * decider sees today exactly what it will see when the stream is folded again.
 * @throws Refusal `invalid-data`, with a pointer to each field
 */
export const checkForm = (form: Form, type: string, data: unknown): Fact => {
  if (!isObject(data)) throw refused([{ pointer: '/data', rule: 'isObject', detail: 'data is a JSON object' }]);
  if (Object.hasOwn(data, 'type')) throw refused([unknownField('/data')]);
  const excess = tooMuch(form, data, '/data');
  if (excess) throw refused([excess]);
  const fact = { type, ...data };
  const instance = plainToInstance(form, fact);
  const invalid = [
    ...looseValues(instance, '/data'),
    ...validateSync(instance, strictly).flatMap((error) => told(error, '/data')),
  ];
  if (invalid.length > 0) throw refused(eachOnce(invalid));
  return fact;
};

const eachOnce = (invalid: readonly InvalidParameter[]): InvalidParameter[] =>
  [...new Map(invalid.toReversed().map((one) => [`${one.pointer} ${one.rule}`, one])).values()].reverse();

/** What is not there breaks every rule on its text and length; who left it out is helped by one remark. */
const missing = (pointer: string, { isIn }: Readonly<Record<string, string>>): InvalidParameter => ({
  pointer,
  rule: 'isDefined',
  detail: isIn ? `this field is missing: ${isIn}` : 'this field is missing',
});

const told = (error: ValidationError, parent: string): InvalidParameter[] => {
  const { property, constraints = {}, children = [] } = error;
  if ('whitelistValidation' in constraints) return [unknownField(parent)];
  const pointer = `${parent}/${property}`;
  if (error.value === undefined) return [missing(pointer, constraints)];
  const own = Object.entries(constraints).map(([rule, detail]) => ({ pointer, rule, detail }));
  return [...own, ...children.flatMap((child) => told(child, pointer))];
};
