import type { Admin } from 'kafkajs';
import type { Present } from '../plan/difference.js';
import type { Rule } from '../plan/rule.js';
import type { WantedTopic } from '../plan/topic-settings.js';
import { ruleOf } from './acl-words.js';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  ResourcePatternTypes,
} from './kafkajs.js';

/** Kafka's number for a setting that somebody gave the topic itself. */
const OF_TOPIC = 1;
const every = {
  ...{ resourceType: AclResourceTypes.ANY, resourcePatternType: ResourcePatternTypes.ANY },
  ...{ operation: AclOperationTypes.ANY, permissionType: AclPermissionTypes.ANY },
};

/** What a cluster holds of a collaboration, and every right that it gives. */
export const presentOf = async (admin: Admin, collaboration: string): Promise<Present> => {
  const names = (await admin.listTopics()).filter((name) => name.startsWith(`${collaboration}.`));
  return {
    topics: await withTheirCopies(admin, await settingsOf(admin, names)),
    rules: await rightsAt(admin),
    ...(await clusterOf(admin)),
  };
};

/** Every right that a cluster gives, and whatever it denies. */
export const rightsAt = async (admin: Admin): Promise<readonly Rule[]> => {
  const { resources } = await admin.describeAcls(every as Parameters<Admin['describeAcls']>[0]);
  const acls = resources.flatMap(({ acls: each, ...resource }) => each.map((acl) => ({ ...resource, ...acl })));
  return acls.flatMap((acl) => ruleOf(acl) ?? []);
};

export const settingsOf = async (admin: Admin, names: readonly string[]): Promise<WantedTopic[]> => {
  if (names.length === 0) return [];
  const asked = names.map((name) => ({ type: ConfigResourceTypes.TOPIC, name }));
  const { resources } = await admin.describeConfigs({ resources: asked, includeSynonyms: false });
  return resources.map(({ resourceName, configEntries }) => {
    const own = configEntries.filter(({ configSource }) => Number(configSource) === OF_TOPIC);
    const settings = Object.fromEntries(own.map(({ configName, configValue }) => [configName, configValue]));
    return { name: resourceName, settings };
  });
};

const withTheirCopies = async (admin: Admin, topics: readonly WantedTopic[]): Promise<Present['topics']> => {
  if (topics.length === 0) return [];
  const { topics: told } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
  const copies = new Map(told.map(({ name, partitions }) => [name, partitions[0]?.replicas.length ?? 1]));
  return topics.map((topic) => ({ ...topic, copies: copies.get(topic.name) ?? 1 }));
};

/** The broker knows the name as its authorizer's and not its type: it tells that it is set, and no value. */
const isOfOpenness = ({ configName }: { readonly configName: string }): boolean =>
  configName === 'allow.everyone.if.no.acl.found';

export const clusterOf = async (admin: Admin): Promise<Pick<Present, 'brokers' | 'mayBeOpenToAll'>> => {
  const { brokers } = await admin.describeCluster();
  const asked = { type: ConfigResourceTypes.BROKER, name: String(brokers[0]!.nodeId) };
  const { resources } = await admin.describeConfigs({ resources: [asked], includeSynonyms: false });
  const mayBeOpenToAll = resources.some(({ configEntries }) => configEntries.some(isOfOpenness));
  return { brokers: brokers.length, mayBeOpenToAll };
};
