import { readFileSync } from 'node:fs';
import { fileOf, type Declared } from '#platform/settings';
import { parse } from 'yaml';
import { processes } from '../../apps/settings/processes.js';
import { base, kustomizationOf, overlays, podsOf, resources } from './manifests.js';

const programs: Readonly<Record<string, Declared>> = {
  api: { ...processes.api, ...processes.allowances },
  worker: processes.worker,
  migrate: processes.commandLine,
};
const namesOf = (program: string): readonly string[] =>
  Object.values(programs[program]!).flatMap(({ name, secret }) => (secret ? [name, fileOf(name)] : [name]));
/** One of each pair must be there: it must be given, or it keeps keys out of the backups, or apis must share it. */
const needed = (program: string): readonly string[] =>
  Object.values(programs[program]!)
    .filter((declared) => !('fallback' in declared) || (/_URL$/.test(declared.name) && declared.secret))
    .map(({ name }) => name);

const generators = [base, ...overlays].flatMap((folder) => kustomizationOf(folder).configMapGenerator ?? []);
const inConfigMaps = (names: readonly string[]): readonly string[] =>
  generators
    .filter(({ name }) => names.includes(name))
    .flatMap(({ literals }) => literals.map((each) => each.split('=')[0]!));
const inKubernetes = podsOf(resources).flatMap(({ pod }) =>
  pod.containers.map(({ name, envFrom }) => ({
    ...{
      where: 'kubernetes',
      program: name,
      given: inConfigMaps(envFrom.map(({ configMapRef }) => configMapRef.name)),
    },
  })),
);
const compose = parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, { readonly environment?: object }>>;
};
const inCompose = Object.keys(programs).map((program) => ({
  ...{ where: 'compose', program, given: Object.keys(compose.services[program]!.environment ?? {}) },
}));

describe.each([...inKubernetes, ...inCompose])('in $where, $program', ({ program, given }) => {
  it('is told nothing that it does not read', () => {
    expect(given.length).toBeGreaterThan(1);
    expect(given.filter((name) => !namesOf(program).includes(name))).toEqual([]);
  });

  it('is told what it cannot do without, and where the keys of sealed contents are', () => {
    expect(needed(program).filter((name) => !given.includes(name) && !given.includes(fileOf(name)))).toEqual([]);
  });
});

it('both deployments run all programs', () => {
  expect(inKubernetes.map(({ program }) => program).sort()).toEqual(Object.keys(programs).sort());
});

it('no name of ours stands anywhere in deploy/ that is no setting', () => {
  const known = Object.keys(programs).flatMap(namesOf);
  const files = [
    'deploy/Dockerfile',
    'deploy/compose.yaml',
    `${base}/kustomization.yaml`,
    ...overlays.map((each) => `${each}/kustomization.yaml`),
  ];
  const named = files.flatMap((file) => readFileSync(file, 'utf8').match(/\b(SAMVERK|OTEL)_\w*[A-Z]/g) ?? []);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
