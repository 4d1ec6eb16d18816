import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { BrokerUnavailable } from '../broker.js';
import { difference, isNothing, type Difference, type Present } from '../plan/difference.js';
import type { Rule, WantedTopic } from '../plan/wanted.js';
import type { Relayable } from '../relay-options.js';
import { aclOf, ruleOf } from './acl-words.js';
import { brokerError } from './kafka-error.js';
import { clientConfig, type KafkaSettings } from './kafka-settings.js';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  Kafka,
  ResourcePatternTypes,
} from './kafkajs.js';

const MOST_LOOKS = 100;
/** Kafka's number for a setting that somebody gave the topic itself. */
const OF_TOPIC = 1;
const every = {
  ...{ resourceType: AclResourceTypes.ANY, resourcePatternType: ResourcePatternTypes.ANY },
  ...{ operation: AclOperationTypes.ANY, permissionType: AclPermissionTypes.ANY },
};

/** Topics, their settings and who may do what, as an administrator of the cluster. */
export class KafkaCluster {
  constructor(private readonly settings: KafkaSettings) {}

  /** @throws BrokerUnavailable */
  present(collaboration: string): Promise<Present> {
    return this.asAdmin(async (admin) => {
      const names = (await admin.listTopics()).filter((name) => name.startsWith(`${collaboration}.`));
      const { resources } = await admin.describeAcls(every as Parameters<Admin['describeAcls']>[0]);
      const acls = resources.flatMap(({ acls: each, ...resource }) => each.map((acl) => ({ ...resource, ...acl })));
      return { topics: await settingsOf(admin, names), rules: acls.flatMap((acl) => ruleOf(acl) ?? []) };
    });
  }

  /** Does what is missing; done twice it changes nothing. */
  apply({ newTopics, changed, newRules, staleRules }: Difference, replicas: number): Promise<void> {
    return this.asAdmin(async (admin) => {
      const topics = newTopics.map((topic) => asMade(topic, replicas));
      if (topics.length > 0) await admin.createTopics({ topics });
      for (const topic of changed) await alter(admin, topic);
      if (newRules.length > 0) await admin.createAcls({ acl: newRules.map(aclOf) });
      if (staleRules.length > 0) await admin.deleteAcls({ filters: staleRules.map(aclOf) });
    });
  }

  /**
   * Brings the cluster to what the configuration wants, and gives what was missing. Brokers learn of it from their controller a
   * moment later than whoever asked, so that it is looked at again until they have.
   */
  async bring(collaboration: Relayable, replicas: number): Promise<Difference> {
    const missing = difference(collaboration, await this.present(collaboration.id));
    await this.apply(missing, replicas);
    for (let tries = 0; !isNothing(difference(collaboration, await this.present(collaboration.id))); tries += 1) {
      if (tries === MOST_LOOKS) throw new BrokerUnavailable('NOT_APPLIED');
      await sleep(100);
    }
    return missing;
  }

  /** Makes the topic unless it is there, and says whether nothing was ever written to it. */
  fresh(topic: WantedTopic, replicas: number): Promise<'empty' | 'not empty'> {
    return this.asAdmin(async (admin) => {
      if ((await admin.listTopics()).includes(topic.name)) await alter(admin, topic);
      else await admin.createTopics({ topics: [asMade(topic, replicas)] });
      const ends = await admin.fetchTopicOffsets(topic.name);
      return ends.length === 1 && ends.every(({ high }) => high === '0') ? 'empty' : 'not empty';
    });
  }

  async allow(rule: Rule): Promise<void> {
    await this.asAdmin((admin) => admin.createAcls({ acl: [aclOf(rule)] }));
  }

  private async asAdmin<Result>(work: (admin: Admin) => Promise<Result>): Promise<Result> {
    const admin = new Kafka(clientConfig(this.settings, 'samverk-plan')).admin();
    try {
      await admin.connect();
      return await work(admin);
    } catch (error) {
      throw brokerError(error);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}

const asMade = ({ name, settings }: WantedTopic, replicas: number) => ({
  ...{ topic: name, numPartitions: 1, replicationFactor: replicas },
  configEntries: Object.entries(settings).map(([key, value]) => ({ name: key, value })),
});

const settingsOf = async (admin: Admin, names: readonly string[]): Promise<WantedTopic[]> => {
  if (names.length === 0) return [];
  const asked = names.map((name) => ({ type: ConfigResourceTypes.TOPIC, name }));
  const { resources } = await admin.describeConfigs({ resources: asked, includeSynonyms: false });
  return resources.map(({ resourceName, configEntries }) => {
    const own = configEntries.filter(({ configSource }) => Number(configSource) === OF_TOPIC);
    const settings = Object.fromEntries(own.map(({ configName, configValue }) => [configName, configValue]));
    return { name: resourceName, settings };
  });
};

/** The request takes away what it does not name, so that what somebody else set is named too. */
const alter = async (admin: Admin, { name, settings }: WantedTopic): Promise<void> => {
  const [now] = await settingsOf(admin, [name]);
  const all = { ...now?.settings, ...settings };
  const configEntries = Object.entries(all).map(([key, value]) => ({ name: key, value }));
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name, configEntries }],
  });
};
