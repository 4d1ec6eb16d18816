import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { base, documentsIn } from './manifests.js';

const COMMAND = ['--max-semi-space-size=64', 'dist/apps/worker/src/main.js'];

it('a worker is started alike in compose.yaml, in Kubernetes, in what checks the image and where it is measured', () => {
  const { services } = parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }) as {
    services: { worker: { command: string[] } };
  };
  expect(services.worker.command).toEqual(COMMAND);
  const worker = documentsIn(join(base, 'worker.yaml')).find(({ kind }) => kind === 'Deployment')!;
  const { template } = worker.spec as { template: { spec: { containers: { args: string[] }[] } } };
  expect(template.spec.containers.map(({ args }) => args)).toEqual([COMMAND]);
  expect(readFileSync('deploy/check-image-steps.mjs', 'utf8')).toContain(`start(['${COMMAND.join("', '")}']`);
  expect(readFileSync('test/bench/relay.mjs', 'utf8')).toContain(`FLAGS = ['${COMMAND[0]}']`);
});
