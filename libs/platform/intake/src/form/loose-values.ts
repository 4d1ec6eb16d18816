import type { InvalidParameter } from '../problem/refusal.js';
import { formRules, mayBeAbsent, type FieldRule } from './form-rules.js';

/**
 * What class-validator lets through and a projection would trip over: null for a field that may be left out, no object
 * at all where one is needed, a list where one object is meant, one value where a list is meant.
 */
export const looseValues = (instance: object, pointer: string): InvalidParameter[] => {
  const rules = formRules(instance.constructor);
  const found: InvalidParameter[] = [];
  for (const [field, own] of rules) {
    const value = (instance as Record<string, unknown>)[field];
    if (value !== undefined) found.push(...loose(value, own, `${pointer}/${field}`));
    else if (own.some(({ name }) => name === 'nested') && !own.some(mayBeAbsent))
      found.push({ pointer: `${pointer}/${field}`, rule: 'isDefined', detail: 'this field is missing' });
  }
  return found;
};

const loose = (value: unknown, rules: readonly FieldRule[], pointer: string): InvalidParameter[] => {
  if (value === null)
    return [{ pointer, rule: 'isDefined', detail: 'leave a field without a value out; null is not taken' }];
  const nested = rules.find(({ name }) => name === 'nested');
  const list = rules.some(({ each, name }) => each || name === 'isArray');
  if (list && !Array.isArray(value)) return [{ pointer, rule: 'isArray', detail: 'a list is meant' }];
  if (nested && !list && Array.isArray(value))
    return [{ pointer, rule: 'isObject', detail: 'one object is meant, not a list' }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => inside(item, `${pointer}/${index}`));
  return nested ? inside(value, pointer) : [];
};

const inside = (item: unknown, pointer: string): InvalidParameter[] => {
  if (item === null) return [{ pointer, rule: 'isDefined', detail: 'null is not taken' }];
  return typeof item === 'object' && item.constructor !== Object ? looseValues(item, pointer) : [];
};
