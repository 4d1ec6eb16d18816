import type { AclEntry } from 'kafkajs';
import type { Operation, Rule } from '../plan/rule.js';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } from './kafkajs.js';

/** Numbers stand for what kafkajs has no name for: it hands them out, and neither gives nor takes away such a right. */
const resources: Readonly<Record<Rule['on'], number>> = {
  topic: AclResourceTypes.TOPIC,
  group: AclResourceTypes.GROUP,
  'transactional-id': AclResourceTypes.TRANSACTIONAL_ID,
  cluster: AclResourceTypes.CLUSTER,
  'delegation-token': AclResourceTypes.DELEGATION_TOKEN,
  user: 7,
};
const patterns = { literal: ResourcePatternTypes.LITERAL, prefixed: ResourcePatternTypes.PREFIXED } as const;
const operations: Readonly<Record<Operation, number>> = {
  all: AclOperationTypes.ALL,
  read: AclOperationTypes.READ,
  write: AclOperationTypes.WRITE,
  create: AclOperationTypes.CREATE,
  delete: AclOperationTypes.DELETE,
  alter: AclOperationTypes.ALTER,
  describe: AclOperationTypes.DESCRIBE,
  'cluster-action': AclOperationTypes.CLUSTER_ACTION,
  'describe-configs': AclOperationTypes.DESCRIBE_CONFIGS,
  'alter-configs': AclOperationTypes.ALTER_CONFIGS,
  'idempotent-write': AclOperationTypes.IDEMPOTENT_WRITE,
  ...{ 'create-tokens': 13, 'describe-tokens': 14, 'two-phase-commit': 15 },
};

const nameOf = <Name extends string>(words: Readonly<Record<Name, number>>, value: number): Name | undefined =>
  (Object.keys(words) as Name[]).find((name) => words[name] === value);

const ANYWHERE = '*';
const USER = 'User:';

export const aclOf = ({ principal, on, name, pattern, may, host = ANYWHERE, denied }: Rule): AclEntry => ({
  ...{ principal: `${USER}${principal}`, host, resourceName: name },
  resourceType: resources[on],
  resourcePatternType: patterns[pattern],
  operation: operations[may],
  permissionType: denied ? AclPermissionTypes.DENY : AclPermissionTypes.ALLOW,
});

/** Undefined for what is of nobody who logs in as a user, and for what Kafka may bring some day. */
export const ruleOf = ({ principal, host, resourceName, ...acl }: AclEntry): Rule | undefined => {
  const on = nameOf(resources, acl.resourceType);
  const pattern = nameOf(patterns, acl.resourcePatternType);
  const may = nameOf(operations, acl.operation);
  if (!on || !pattern || !may || !principal.startsWith(USER)) return undefined;
  const from = host === ANYWHERE ? {} : { host };
  const isDenied = acl.permissionType === AclPermissionTypes.DENY ? { denied: true as const } : {};
  return { principal: principal.slice(USER.length), on, name: resourceName, pattern, may, ...from, ...isDenied };
};
