import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { parse } from 'yaml';
import { storage } from '../../apps/settings/storage.js';
import { numbersIn, rowsWith, numberIn } from './capacity-page.js';
import { base, documentsIn, kustomizationOf, overlays, type Resource } from './manifests.js';

const RESERVE = 20;
const inCode = (file: string, pattern: RegExp): number => Number(pattern.exec(readFileSync(file, 'utf8'))![1]);

/** What a process opens at most on the first server besides its pools of read models, from where each is opened. */
const fixed =
  new pg.Pool().options.max! +
  inCode('libs/platform/access-log/src/postgres-access-log.ts', /max: (\d+)/) +
  inCode('libs/platform/sealed-content-postgres/src/postgres-sealed-contents.ts', /poolSize = (\d+)/) +
  1;
const relay = inCode('apps/worker/src/relay.service.ts', /max: (\d+)/);

interface Counted {
  readonly replicas?: number | null;
  readonly maxReplicas?: number;
  readonly strategy?: { readonly rollingUpdate: { readonly maxSurge: number } };
}
const specOf = (resources: readonly Resource[], kind: string, process: string): Counted | undefined =>
  resources.find((each) => each.kind === kind && each.metadata.name === `samverk-${process}`)?.spec as Counted;

/** So many processes at most, and in an upgrade so many more. */
const counted = (folder: string, process: string) => {
  const { resources, patches = [], configMapGenerator = [] } = kustomizationOf(folder);
  const files = [...resources, ...patches.map(({ path }) => path)].filter((file) => file.endsWith('.yaml'));
  const own = folder === base ? [] : files.flatMap((file) => documentsIn(join(folder, file)));
  const ofBase = specOf(documentsIn(join(base, `${process}.yaml`)), 'Deployment', process)!;
  const most =
    specOf(own, 'HorizontalPodAutoscaler', process)?.maxReplicas ??
    specOf(own, 'Deployment', process)?.replicas ??
    ofBase.replicas!;
  const settings = configMapGenerator.find(({ name }) => name === `samverk-${process}`)?.literals ?? [];
  const pool = settings.find((each) => each.startsWith('SAMVERK_POOL_SIZE='))?.split('=')[1];
  const each = fixed + 2 * Number(pool ?? storage.poolSize.fallback) + (process === 'worker' ? relay : 0);
  return { most, upgrading: most + ofBase.strategy!.rollingUpdate.maxSurge, each };
};

describe.each([base, ...overlays])('%s', (folder) => {
  const [api, worker] = [counted(folder, 'api'), counted(folder, 'worker')];
  const needed = api.upgrading * api.each + worker.upgrading * worker.each;
  const row = rowsWith('docs/operations/capacity.md', 'overlay').find((each) => each['overlay'] === basename(folder))!;

  it('needs as many connections in an upgrade as capacity.md says, and no more than that gives', () => {
    expect(numbersIn(row['apis, workers']!)).toEqual([api.most, worker.most]);
    expect(numbersIn(row['in an upgrade']!)).toEqual([api.upgrading, worker.upgrading]);
    expect(numberIn(row['connections, at most']!)).toBe(needed);
    expect(needed + RESERVE).toBeLessThanOrEqual(numberIn(row['`max_connections`']!));
  });
});

it('compose.yaml gives its PostgreSQL enough for all that it starts', () => {
  const { services } = parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }) as {
    services: Record<string, { readonly command?: readonly string[]; readonly deploy?: { readonly replicas: number } }>;
  };
  const [api, worker] = [counted(base, 'api'), counted(base, 'worker')];
  const needed = services['api']!.deploy!.replicas * api.each + services['worker']!.deploy!.replicas * worker.each;
  const given = services['postgres']!.command!.find((word) => word.startsWith('max_connections='))!;
  expect(needed + RESERVE).toBeLessThanOrEqual(numberIn(given.split('=')[1]!));
});
