/** Who may log in to the embedded broker besides its administrator: name → password. */
export type Users = Readonly<Record<string, string>>;

export const ADMIN = 'admin';

export interface BrokerLayout {
  readonly dataDir: string;
  readonly port: number;
  readonly controllerPort: number;
  /** The administrator's; also used by the broker itself. */
  readonly password: string;
  /** Of the broker, in place of or beside the ones below. */
  readonly settings?: Readonly<Record<string, string>>;
}

const PLAIN = 'org.apache.kafka.common.security.plain.PlainLoginModule required';
/** With it Kafka's own commands log in as the administrator. */
export const adminProperties = (password: string): string =>
  [
    'security.protocol=SASL_PLAINTEXT',
    'sasl.mechanism=PLAIN',
    `sasl.jaas.config=${PLAIN} username="${ADMIN}" password="${password}";\n`,
  ].join('\n');

const SCRAM = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';

/**
 * One node that is broker and controller (KRaft), on 127.0.0.1 alone. Everybody logs in, and may do what a rule allows and
 * nothing else, as the authorizer does unless told otherwise: as in production, since a test against an open broker shows nothing.
 */
export const serverProperties = ({ dataDir, port, controllerPort, password, settings = {} }: BrokerLayout): string => {
  const login = `${PLAIN} username="${ADMIN}" password="${password}" user_${ADMIN}="${password}";`;
  const all = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `CLIENT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${port}`,
    'inter.broker.listener.name': 'CLIENT',
    'listener.security.protocol.map': 'CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.client.plain.sasl.jaas.config': login,
    'listener.name.client.scram-sha-512.sasl.jaas.config': SCRAM,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': login,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${ADMIN}`,
    'auto.create.topics.enable': 'false',
    'log.dirs': `${dataDir}/log`,
    // One node: what is kept several times elsewhere is kept once.
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '4',
    'group.initial.rebalance.delay.ms': '0',
    ...settings,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
};
