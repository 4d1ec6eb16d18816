/** What a reader may prove itself with. Which of them a cluster takes, its operator says. */
export const security = {
  scramSha512: {
    type: 'scramSha512',
    description: 'SASL/SCRAM over TLS: a user of the unit’s own, never of a person.',
  },
  scramSha256: { type: 'scramSha256', description: 'The same, where the cluster has no SHA-512.' },
  mutualTls: { type: 'X509', description: 'A client certificate of the unit’s system.' },
};

/** The brokers are the operator’s to name: nothing of the hub knows them. */
export const server = {
  host: '{host}:{port}',
  protocol: 'kafka-secure',
  title: 'The collaboration’s brokers',
  description:
    'Apache Kafka over TLS. Host, user and the prefix of consumer groups come from the operator. (Värd, användare och gruppernas prefix lämnas av driften.)',
  variables: {
    host: { description: 'A broker.', default: 'kafka.example' },
    port: { description: 'Of the listener for units.', default: '9093' },
  },
  security: Object.keys(security).map((name) => ({ $ref: `#/components/securitySchemes/${name}` })),
  bindings: { kafka: { bindingVersion: '0.5.0' } },
};
