import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { parse } from 'yaml';
import { fetchedJars, javaProgram, NEWEST_KAFKA } from '#platform/embedded-kafka';
import { describeWithKafka } from '#platform/embedded-kafka/testing';
import { freePort } from '#platform/embedded-postgres';
import { KafkaCluster } from '#platform/relay';
import { here } from '#platform/relay/testing';

interface Compose {
  readonly services: { readonly kafka: { readonly environment: Readonly<Record<string, string>> } };
}
const { environment } = (parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }) as Compose).services.kafka;

/** The image is not run here, but what it runs first is: the class that makes the broker's settings of the environment. */
describeWithKafka('Kafka as compose.yaml sets it', () => {
  let folder: string;
  let server: ChildProcess;
  let broker: string;
  let password: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'samverk-compose-kafka-'));
    cpSync('deploy/compose/make-secrets', join(folder, 'make-secrets'));
    execFileSync(join(folder, 'make-secrets'));
    password = readFileSync(join(folder, 'secrets/kafka_admin_password'), 'utf8');
    const [port, controller] = [await freePort(), await freePort()];
    broker = `127.0.0.1:${port}`;
    const places = [
      [/\bkafka:9093/g, `127.0.0.1:${controller}`],
      [/\bkafka:9092/g, broker],
      [/\/\/:9092/g, `//127.0.0.1:${port}`],
      [/\/\/:9093/g, `//127.0.0.1:${controller}`],
      [/\/var\/lib\/kafka\/data/g, join(folder, 'data')],
      [/\/run\/secrets/g, join(folder, 'secrets')],
    ] as const;
    const placed = (value: string): string => places.reduce((text, [from, to]) => text.replace(from, to), value);
    const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, placed(value)]));
    const at = (name: string): string => (mkdirSync(join(folder, name), { recursive: true }), join(folder, name));
    const java = [env['KAFKA_OPTS']!, '-cp', join(fetchedJars(NEWEST_KAFKA), '*')];
    const made = at('made');
    const folders = { default: at('given'), mounted: at('mounted'), final: made };
    const flags = Object.entries(folders).flatMap(([which, path]) => [`--${which}-configs-dir`, path]);
    const setup = [...java, 'kafka.docker.KafkaDockerWrapper', 'setup', ...flags];
    // The image brings an empty file, which the class does not make, and an id of the cluster.
    execFileSync('touch', [join(made, 'server.properties')]);
    execFileSync(javaProgram(), setup, { env: { ...env, CLUSTER_ID: '5L6g3nShT-eMCtK--X86sw' }, stdio: 'pipe' });
    server = spawn(javaProgram(), [...java, '-Xmx320m', 'kafka.Kafka', join(made, 'server.properties')], {
      ...{ cwd: folder, stdio: 'ignore' },
    });
  }, 120_000);
  afterAll(async () => {
    server?.kill('SIGKILL');
    if (server && server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets the administrator make topics and rights, and nobody in without a login', async () => {
    const admin = { username: 'admin', password, mechanism: 'plain' } as const;
    const cluster = new KafkaCluster({ brokers: [broker], ...admin });
    for (let made = false; !made;)
      made = await cluster.bring(here, 1).then(
        () => true,
        () => (server.exitCode === null ? sleep(500, false) : Promise.reject(new Error('The broker ended.'))),
      );
    const stranger = new kafkajs.Kafka({ brokers: [broker], retry: { retries: 0 }, logLevel: 0 }).admin();
    await expect(stranger.connect().then(() => stranger.listTopics())).rejects.toMatchObject({
      name: expect.stringMatching(/^KafkaJS/),
    });
    await stranger.disconnect();
    const known = new kafkajs.Kafka({ brokers: [broker], sasl: admin, logLevel: 0 }).admin();
    await known.connect();
    expect(await known.listTopics()).toContain('here.open');
    expect((await known.describeCluster()).brokers).toEqual([expect.objectContaining({ host: '127.0.0.1' })]);
    await known.disconnect();
  }, 120_000);
});
