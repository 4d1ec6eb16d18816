import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { javaProgram } from '#platform/embedded-kafka';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { KafkaCluster } from '../kafka/kafka-cluster.js';
import { clientConfig, type KafkaSettings } from '../kafka/kafka-settings.js';
import { Kafka } from '../kafka/kafkajs.js';
import { here } from '../testing/sample-events.js';
import { groupPrefix, openTopic, unitPrincipal } from '../topics/topic-names.js';
import { commands } from './commands.js';

const run = promisify(execFile);
const topic = openTopic('here');
/** Twice what a unit may read in the ten seconds over which the broker counts. */
const MEGABYTES = 24;

describeWithKafka('Logins and quotas, made by the commands that are printed', () => {
  let server: TestBroker;
  let admin: KafkaSettings;
  const file = (name: string, lines: readonly string[], mode = 0o600): string => {
    const path = join(server.dataDir, name);
    writeFileSync(path, `${lines.join('\n')}\n`, { mode });
    return path;
  };
  const security = ['security.protocol=SASL_PLAINTEXT'];
  const java = (program: string): string =>
    `"${javaProgram()}" -XX:TieredStopAtLevel=1 -cp "${server.jars}/*" ${program}`;
  /** The longest that a unit's own client was made to wait, as it says itself, while it read so many messages. */
  const longestWait = async (unit: string, messages: number): Promise<number> => {
    const module = 'org.apache.kafka.common.security.scram.ScramLoginModule';
    const login = `sasl.jaas.config=${module} required username="${unitPrincipal('here', unit)}" password="of all";`;
    const properties = file(`${unit}.properties`, [...security, 'sasl.mechanism=SCRAM-SHA-512', login]);
    const reading = `--bootstrap-server ${server.broker} --topic ${topic} --num-records ${messages} --timeout 60000`;
    const as = `--group ${groupPrefix('here', unit)}reader --command-config ${properties} --print-metrics`;
    const command = `${java('org.apache.kafka.tools.ConsumerPerformance')} ${reading} ${as}`;
    const { stdout } = await run('bash', ['-c', command]);
    return Number(/fetch-throttle-time-max:\{[^}]*\}\s*:\s*([\d.]+)/.exec(stdout)![1]);
  };

  beforeAll(async () => {
    server = await ownBroker();
    admin = { brokers: [server.broker], mechanism: 'plain', ...server.admin };
    await new KafkaCluster(admin).bring(here, 1);
    file('kafka-configs.sh', ['#!/bin/bash', `exec ${java('org.apache.kafka.tools.ConfigCommand')} "$@"`], 0o700);
    const PATH = `${server.dataDir}${delimiter}${process.env['PATH']}`;
    const env = { ...process.env, PATH, PASSWORD: 'of all', ADMIN_PROPERTIES: server.adminProperties };
    for (const command of commands([here], server.broker)) await run('bash', ['-c', command], { env });
    const producer = new Kafka(clientConfig(admin, 'test')).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    for (let nr = 0; nr < MEGABYTES; nr += 1)
      await producer.send({ topic, messages: [{ value: randomBytes(1_000_000) }] });
    await producer.disconnect();
  }, 180_000);
  afterAll(() => server?.remove());

  it('a unit that reads all at once is made to wait, and another that reads beside it is not', async () => {
    const [greedy, modest] = await Promise.all([longestWait('centre', MEGABYTES), longestWait('board', 1)]);
    expect(greedy).toBeGreaterThan(100);
    expect(modest).toBe(0);
  }, 120_000);
});
