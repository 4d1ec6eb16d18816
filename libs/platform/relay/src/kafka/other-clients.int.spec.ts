import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { javaProgram } from '#platform/embedded-kafka';
import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { here } from '../testing/sample-events.js';
import { groupPrefix, inboxTopic, unitPrincipal } from '../topics/topic-names.js';
import { KafkaBroker } from './kafka-broker.js';
import { KafkaCluster } from './kafka-cluster.js';

const user = unitPrincipal('here', 'board');
const group = `${groupPrefix('here', 'board')}reader`;
const topic = inboxTopic('here', 'board');

const kcatThere = spawnSync('kcat', ['-V']).status === 0;
if (!kcatThere) process.stderr.write('Skipped: reading with kcat. There is none here (apt-get install kcat).\n');
const withKcat = kcatThere ? describe : describe.skip;

describeWithKafka('What the relay wrote is read by others’ clients', () => {
  let server: TestBroker;
  beforeAll(async () => {
    server = await ownBroker({ users: { [user]: 'secret' } });
    const settings = { brokers: [server.broker], mechanism: 'plain', ...server.admin } as const;
    const cluster = new KafkaCluster(settings);
    await cluster.bring(here, 1);
    const lane = await new KafkaBroker(settings).take('samverk.relay.here');
    await lane.write(
      [1, 2].map((nr) => ({ topic, key: 'a', value: '', headers: { ce_sequence: `${nr}` }, timestamp: nr })),
    );
    await lane.close();
  }, 120_000);
  afterAll(() => server?.remove());

  it('Kafka’s own consumer, as the unit, in a group of the unit', () => {
    const file = join(server.dataDir, 'client.properties');
    const login = `org.apache.kafka.common.security.scram.ScramLoginModule required username="${user}" password="secret";`;
    const security = 'security.protocol=SASL_PLAINTEXT\nsasl.mechanism=SCRAM-SHA-512\n';
    writeFileSync(file, `${security}sasl.jaas.config=${login}\nisolation.level=read_committed\n`);
    const consumer = ['org.apache.kafka.tools.consumer.ConsoleConsumer', '--bootstrap-server', server.broker];
    const reading = [
      '--topic',
      topic,
      '--group',
      group,
      '--from-beginning',
      '--max-messages',
      '2',
      '--timeout-ms',
      '20000',
    ];
    const shown = ['--formatter-property', 'print.headers=true', '--command-config', file];
    const java = ['-XX:TieredStopAtLevel=1', '-cp', join(server.jars, '*'), ...consumer, ...reading, ...shown];
    expect(execFileSync(javaProgram(), java, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })).toMatch(
      /ce_sequence:1\s+ce_sequence:2\s/,
    );
  });

  withKcat('kcat', () => {
    // With PLAIN: librdkafka before 2.6.1, as in Debian 12, cannot log in by SCRAM at Kafka 4 (confluentinc/librdkafka#4895).
    it('as the administrator', () => {
      const { username, password } = server.admin;
      const login = ['security.protocol=SASL_PLAINTEXT', 'sasl.mechanisms=PLAIN', `sasl.username=${username}`];
      const options = [...login, `sasl.password=${password}`].flatMap((each) => ['-X', each]);
      const reading = ['-b', server.broker, '-C', '-t', topic, '-o', 'beginning', '-e', '-q', '-f', '%h\n', ...options];
      expect(execFileSync('kcat', reading, { encoding: 'utf8' })).toBe('ce_sequence=1\nce_sequence=2\n');
    });
  });
});
