import kafkajs, { type Kafka as KafkaClient } from 'kafkajs';

// A CommonJS package: Node sees its names through the default export alone.
export const {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  Kafka,
  Partitioners,
  ResourcePatternTypes,
} = kafkajs;
export type Kafka = KafkaClient;
