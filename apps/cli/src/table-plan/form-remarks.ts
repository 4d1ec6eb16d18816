import { formSchema, type InvalidParameter, type JsonSchema } from '#platform/intake';
import { TablePlanAdopted } from '#slices/statistics';
import { alongPointer } from './plan-place.js';

/** The remarks of the form on a file that its reader wrote: fields and values may be named, as they may not be by the hub. */
export const remarksOn = (invalid: readonly InvalidParameter[], data: unknown): readonly string[] =>
  invalid.map((remark) => {
    const pointer = remark.pointer.replace(/^\/data/, '');
    const found = alongPointer(data, pointer).at(-1);
    return `${pointer || '/'}: ${unknownFields(remark, pointer, found) ?? unquoted(found) ?? remark.detail ?? remark.rule}`;
  });

const unknownFields = ({ rule }: InvalidParameter, pointer: string, found: unknown): string | undefined => {
  if (rule !== 'whitelistValidation' || typeof found !== 'object' || found === null) return undefined;
  const known = Object.keys(schemaAt(pointer)?.['properties'] ?? {}).filter((name) => name !== 'type');
  const others = Object.keys(found).filter((name) => !known.includes(name));
  return `no field of a plan is called ${others.join(', ')} here; there are ${known.join(', ')}`;
};

/** YAML takes 18 for a number, and a code is a text. */
const unquoted = (found: unknown): string | undefined => {
  const number = [found].flat().find((each) => typeof each === 'number');
  return Array.isArray(found) && number !== undefined
    ? `${number} is read as a number: put it in quotes, '${number}'`
    : undefined;
};

interface Nested extends JsonSchema {
  readonly properties?: Readonly<Record<string, Nested>>;
  readonly items?: Nested;
}

const schemaAt = (pointer: string): Nested | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Nested | undefined>(
      (schema, step) => (/^\d+$/.test(step) ? schema?.items : schema?.properties?.[step]),
      formSchema(TablePlanAdopted) as Nested,
    );
