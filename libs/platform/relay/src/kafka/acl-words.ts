import type { AclEntry } from 'kafkajs';
import type { Rule } from '../plan/wanted.js';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } from './kafkajs.js';

const resources = {
  topic: AclResourceTypes.TOPIC,
  group: AclResourceTypes.GROUP,
  'transactional-id': AclResourceTypes.TRANSACTIONAL_ID,
} as const;
const patterns = { literal: ResourcePatternTypes.LITERAL, prefixed: ResourcePatternTypes.PREFIXED } as const;
const operations = { read: AclOperationTypes.READ, write: AclOperationTypes.WRITE } as const;

const nameOf = <Name extends string>(words: Readonly<Record<Name, number>>, value: number): Name | undefined =>
  (Object.keys(words) as Name[]).find((name) => words[name] === value);

export const aclOf = ({ principal, on, name, pattern, may }: Rule): AclEntry => ({
  principal: `User:${principal}`,
  host: '*',
  resourceType: resources[on],
  resourceName: name,
  resourcePatternType: patterns[pattern],
  operation: operations[may],
  permissionType: AclPermissionTypes.ALLOW,
});

/** Undefined for rules that are none of ours to make: other resources, operations, hosts, and what is denied. */
export const ruleOf = (acl: AclEntry): Rule | undefined => {
  const on = nameOf(resources, acl.resourceType);
  const pattern = nameOf(patterns, acl.resourcePatternType);
  const may = nameOf(operations, acl.operation);
  if (!on || !pattern || !may || acl.permissionType !== AclPermissionTypes.ALLOW || acl.host !== '*') return undefined;
  return { principal: acl.principal.replace(/^User:/, ''), on, name: acl.resourceName, pattern, may };
};
