import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

export type Form = new () => object;

/** One validation decorator of a field, as class-validator keeps it. */
export interface FieldRule {
  /** class-validator's name, e.g. `maxLength`; `nested` for a nested form. */
  readonly name: string;
  readonly arguments: readonly unknown[];
  readonly each: boolean;
}

export type FormRules = ReadonlyMap<string, readonly FieldRule[]>;

/** Whether a rule lets its field be left out. */
export const mayBeAbsent = ({ name }: FieldRule): boolean => name === 'isOptional' || name === 'conditional';

const known = new WeakMap<object, FormRules>();

/** What the decorators of a form say, by field. */
export const formRules = (form: object): FormRules => {
  const before = known.get(form);
  if (before) return before;
  const rules = new Map<string, FieldRule[]>();
  for (const { propertyName, name, type, constraints, each } of getMetadataStorage().getTargetValidationMetadatas(
    form as Form,
    '',
    true,
    false,
  )) {
    const rule = {
      name: name ?? type.replace('Validation', ''),
      arguments: (constraints as unknown[] | undefined) ?? [],
      // Undefined where a decorator got options, such as a message, that do not name it.
      each: each === true,
    };
    rules.set(propertyName, [...(rules.get(propertyName) ?? []), rule]);
  }
  known.set(form, rules);
  return rules;
};

const knownNested = new WeakMap<object, Map<string, Form | undefined>>();

/** The form of a field's nested objects, as `@Type` or the field's declared type names it. */
export const nestedForm = (form: Form, field: string): Form | undefined => {
  const fields = knownNested.get(form) ?? new Map<string, Form | undefined>();
  knownNested.set(form, fields);
  if (!fields.has(field)) fields.set(field, probe(form, field));
  return fields.get(field);
};

const probe = (form: Form, field: string): Form | undefined => {
  const probed = (plainToInstance(form, { [field]: [{}] }) as Record<string, unknown>)[field];
  const nested = Array.isArray(probed) ? (probed[0] as object).constructor : undefined;
  return nested === undefined || nested === Object ? undefined : (nested as Form);
};
