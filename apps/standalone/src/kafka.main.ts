import { join, resolve } from 'node:path';
import { KafkaTrouble, startKafka } from '#platform/embedded-kafka';

/** `npm run kafka`: a broker of one's own for trying out the relay, until Ctrl-C. */
const dataDir = join(process.env['SAMVERK_DATA'] ?? '.data', 'kafka');
try {
  const kafka = await startKafka({ dataDir: resolve(dataDir), port: 9092 });
  console.log(`Kafka is at ${kafka.broker}, and its log in ${dataDir}. For \`npm start\`, the worker and \`samverk kafka\`:

  export SAMVERK_KAFKA_BROKERS=${kafka.broker} SAMVERK_KAFKA_TLS=off SAMVERK_KAFKA_MECHANISM=plain
  export SAMVERK_KAFKA_USERNAME=${kafka.admin.username} SAMVERK_KAFKA_PASSWORD=${kafka.admin.password}

Kafka's own commands, as \`samverk kafka plan --commands\` prints them (kafka-topics.sh is TopicCommand):

  export ADMIN_PROPERTIES=${kafka.adminProperties}
  kafka-configs.sh() { java -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '${kafka.jars}/*' org.apache.kafka.tools.ConfigCommand "$@"; }

It is for one machine and for trying out. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void kafka.stop());
  // The broker alone keeps no process awake.
  const awake = setInterval(() => undefined, 60_000);
  await kafka.ended;
  clearInterval(awake);
} catch (error) {
  console.error(error instanceof KafkaTrouble ? error.message : error);
  process.exit(1);
}
