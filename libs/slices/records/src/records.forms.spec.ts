import { Length } from 'class-validator';
import { checkForm, formSchema, Refusal, type JsonSchema } from '#platform/intake';
import { manualHandlingCatalogue, secrecyMarkCatalogue } from './marking.catalogues.js';
import { purgeDecisionCatalogue, purgeRunCatalogue } from './purge.catalogues.js';
import { recordClasses } from './domain/record-classes.js';
import { documentLabels } from './domain/secrecy-mark.events.js';

const catalogues = [manualHandlingCatalogue, purgeDecisionCatalogue, purgeRunCatalogue, secrecyMarkCatalogue];
const forms = catalogues.flatMap(({ events }) =>
  Object.entries(events as Record<string, { form: new () => object; visibility: string }>),
);

type Schema = JsonSchema & { readonly items?: JsonSchema; readonly properties?: Readonly<Record<string, JsonSchema>> };

const free = (schema: Schema, path: string): string[] => {
  if (schema['type'] === 'object')
    return Object.entries(schema.properties ?? {}).flatMap(([name, each]) => free(each, `${path}/${name}`));
  if (schema['type'] === 'array') return free(schema.items ?? {}, `${path}/*`);
  const closed = ['enum', 'const', 'pattern', 'format', 'x-rules'].some((rule) => rule in schema);
  return ['integer', 'boolean'].includes(String(schema['type'])) || closed ? [] : [path];
};

class Free {
  @Length(1, 9) readonly text!: string;
}
it('finds free text where there is some', () => expect(free(formSchema(Free), '')).toEqual(['/text']));

it.each(forms)('%s holds codes, dates, numbers and ids, and no free text', (_, { form }) => {
  expect(free(formSchema(form as never), '')).toEqual([]);
});

it('S62: decisions are about closed classes', () => expect(recordClasses).toHaveLength(4));
it('S74: labels are the codes of the HL7 base profiles', () => expect(documentLabels).toEqual(['sekretessmarkering']));

it('what was purged, how much and when is told to nobody else; what was decided is open', () => {
  expect(Object.fromEntries(forms.map(([type, { visibility }]) => [type, visibility]))).toEqual({
    'manual-handling.requested.v1': 'addressed',
    'purge.decided.v1': 'open',
    'purge.decision-revoked.v1': 'open',
    'purge.executed.v1': 'own',
    'secrecy-mark.removed.v1': 'own',
    'secrecy-mark.set.v1': 'own',
  });
});

it('S71: a request for manual handling has room for a recipient and a function, and nothing else', () => {
  const { form } = manualHandlingCatalogue.events['manual-handling.requested.v1'];
  expect(Object.keys(formSchema(form)['properties'] as object)).toEqual(['contactFunction', 'requestId', 'to']);
});

it.each([
  ['secrecy-mark.set.v1', 'provision', 'OSL 26:1'],
  ['purge.decided.v1', 'decision', 'SCN-2026/0123'],
  ['purge.decision-revoked.v1', 'decision', 'SCN-2026/0123'],
])('%s whose %s is refused is told of one that is taken', (type, field, example) => {
  const form = Object.fromEntries(forms)[type]!.form as never;
  const toldOf = (value: string): string | undefined => {
    try {
      checkForm(form, type, { [field]: value });
    } catch (error) {
      return (error as Refusal).invalidParameters.find(({ pointer }) => pointer === `/data/${field}`)?.detail;
    }
  };
  expect(toldOf('something else')).toContain(`e.g. ${example}`);
  expect(toldOf(example)).toBeUndefined();
});
