import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { javaProgram } from '#platform/embedded-kafka';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { here } from '../testing/sample-events.js';
import { unitPrincipal } from '../topics/topic-names.js';
import { commands } from './commands.js';

const stays = { ...here, units: here.units.filter(({ id }) => id === 'centre') };
const board = unitPrincipal('here', 'board');
const school = unitPrincipal('here', 'school');
const elsewhere = unitPrincipal('there', 'centre');
const users = [unitPrincipal('here', 'centre'), board, school, elsewhere, 'kafka-ui'];

describeWithKafka('Logins of units that are gone', () => {
  let server: TestBroker;
  const run = async (command: string) => {
    const PATH = `${server.dataDir}${delimiter}${process.env['PATH']}`;
    const env = {
      ...process.env,
      PATH,
      PASSWORD: 'of all',
      ADMIN_PROPERTIES: server.adminProperties,
    };
    return promisify(execFile)('bash', ['-c', command], { env });
  };
  /** What the last of the commands prints that are printed for this configuration. */
  const printed = async (only?: string): Promise<readonly string[]> => {
    const { stdout } = await run(commands([stays], server.broker, only).at(-1)!);
    return stdout.split('\n').filter((line) => line !== '');
  };
  beforeAll(async () => {
    server = await ownBroker({ users: Object.fromEntries(users.map((name) => [name, name])) });
    const [, tool] = /it is: java (.*ConfigCommand)\./.exec(commands([here], server.broker)[0]!)!;
    const java = `"${javaProgram()}" -XX:TieredStopAtLevel=1 ${tool!.replace("'<jars>", `'${server.jars}`)}`;
    writeFileSync(join(server.dataDir, 'kafka-configs.sh'), `#!/bin/bash\nexec ${java} "$@"\n`, { mode: 0o700 });
  }, 120_000);
  afterAll(() => server?.remove());

  it('are deleted by what the printed command prints, and those of nobody else', async () => {
    const quota = commands([here], server.broker).find((line) => line.includes('byte_rate') && line.endsWith(board))!;
    expect((await run(quota)).stderr).toBe('');
    const found = await printed();
    const whose = found.map((line) => line.split(' ').at(-1)!).toSorted();
    expect(whose).toEqual([board, board, school, elsewhere].toSorted());
    const mine = found.filter((line) => !line.endsWith(elsewhere));
    expect(await printed('here')).toEqual(mine);
    for (const command of mine) await run(command);
    expect(await printed()).toEqual(found.filter((line) => line.endsWith(elsewhere)));
  }, 180_000);
});
