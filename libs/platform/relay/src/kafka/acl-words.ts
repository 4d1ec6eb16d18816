import type { AclEntry } from 'kafkajs';
import type { Operation, Rule } from '../plan/rule.js';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } from './kafkajs.js';

const resources: Readonly<Record<Rule['on'], number>> = {
  topic: AclResourceTypes.TOPIC,
  group: AclResourceTypes.GROUP,
  'transactional-id': AclResourceTypes.TRANSACTIONAL_ID,
  cluster: AclResourceTypes.CLUSTER,
  'delegation-token': AclResourceTypes.DELEGATION_TOKEN,
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
};

const nameOf = <Name extends string>(words: Readonly<Record<Name, number>>, value: number): Name | undefined =>
  (Object.keys(words) as Name[]).find((name) => words[name] === value);

const ANYWHERE = '*';
const USER = 'User:';

export const aclOf = ({ principal, on, name, pattern, may, host = ANYWHERE }: Rule): AclEntry => ({
  ...{ principal: `${USER}${principal}`, host, resourceName: name },
  resourceType: resources[on],
  resourcePatternType: patterns[pattern],
  operation: operations[may],
  permissionType: AclPermissionTypes.ALLOW,
});

/** Undefined for what gives nobody who logs in as a user anything: what is denied, and what Kafka may bring some day. */
export const ruleOf = ({ principal, host, resourceName, ...acl }: AclEntry): Rule | undefined => {
  const on = nameOf(resources, acl.resourceType);
  const pattern = nameOf(patterns, acl.resourcePatternType);
  const may = nameOf(operations, acl.operation);
  const isAllowed = acl.permissionType === AclPermissionTypes.ALLOW && principal.startsWith(USER);
  if (!on || !pattern || !may || !isAllowed) return undefined;
  const from = host === ANYWHERE ? {} : { host };
  return { principal: principal.slice(USER.length), on, name: resourceName, pattern, may, ...from };
};
