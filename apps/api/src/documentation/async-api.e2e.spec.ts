import { Parser } from '@asyncapi/parser';
import { parse } from 'yaml';
import { aRunningApi, type RunningApi } from '../testing/running-api.js';

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi()));
afterAll(() => api.close());

const document = async () => (await api.get('/v1/asyncapi.json')).json() as Promise<Record<string, never>>;

/** What the parser of the AsyncAPI Initiative has against it, each schema fetched from the hub itself. */
const errorsIn = async (text: string): Promise<readonly string[]> => {
  const found = await new Parser().validate(text, { source: `${api.url}/v1/asyncapi.json` });
  return found
    .filter(({ severity }) => severity === 0)
    .map(({ code, message, path }) => `${code} ${path.join('/')} ${message}`);
};

it('the description of the topics is valid AsyncAPI 3.0, and each schema it refers to is there', async () => {
  expect(await errorsIn(JSON.stringify(await document()))).toEqual([]);
});

it('a reference to a schema that nobody serves, or a channel that is not, makes it invalid', async () => {
  const text = JSON.stringify(await document());
  expect(await errorsIn(text.replace('schemas/matter.opened.v1.json', 'schemas/nothing.v1.json'))).not.toEqual([]);
  expect(await errorsIn(text.replace('"action":"receive"', '"action":"take"'))).not.toEqual([]);
});

it('the description is the same in YAML', async () => {
  const yaml = await api.get('/v1/asyncapi.yaml');
  expect(yaml.headers.get('content-type')).toBe('text/yaml; charset=utf-8');
  expect(parse(await yaml.text())).toEqual(await document());
});

it('S17: what is not open has no message of its own, so that no topic is described as carrying it', async () => {
  const { channels, components } = (await document()) as unknown as {
    channels: Record<string, { messages: object }>;
    components: { messages: Record<string, { payload?: object }> };
  };
  expect(Object.keys(channels['inbox']!.messages)).toEqual(['envelope']);
  expect(components.messages['envelope']!.payload).toBeUndefined();
  expect(Object.keys(channels['open']!.messages)).toContain('matter.opened.v1');
  expect(Object.keys(channels['open']!.messages)).not.toContain('referral.offered.v1');
});
