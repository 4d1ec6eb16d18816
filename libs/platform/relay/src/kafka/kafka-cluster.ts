import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { BrokerUnavailable } from '../broker.js';
import { copiesOf, TooManyCopies } from '../plan/copies.js';
import { difference, isNothing, type Difference, type Missing, type Present } from '../plan/difference.js';
import type { Held } from '../plan/gone.js';
import type { Rule } from '../plan/rule.js';
import type { WantedTopic } from '../plan/topic-settings.js';
import type { Relayable } from '../relay-options.js';
import { aclOf } from './acl-words.js';
import { freshTopic, type Fresh } from './fresh-topic.js';
import { brokerError } from './kafka-error.js';
import { clientConfig, type KafkaSettings } from './kafka-settings.js';
import { Kafka } from './kafkajs.js';
import { alter, asMade } from './making-topics.js';
import { MOST_LOOKS, takenAway } from './taken-away.js';
import { presentOf, rightsAt } from './what-is-there.js';

/** Topics, their settings and who may do what, as an administrator of the cluster. */
export class KafkaCluster {
  constructor(private readonly settings: KafkaSettings) {}

  /** @throws BrokerUnavailable */
  present(collaboration: string): Promise<Present> {
    return this.asAdmin((admin) => presentOf(admin, collaboration));
  }

  /** All topics and rights, whosever they are. @throws BrokerUnavailable */
  held(): Promise<Held> {
    return this.asAdmin(async (admin) => ({ names: await admin.listTopics(), rules: await rightsAt(admin) }));
  }

  takeAway(rules: readonly Rule[]): Promise<void> {
    return this.asAdmin((admin) => takenAway(admin, rules));
  }

  /** Does what is missing; done twice it changes nothing. */
  apply({ newTopics, changed, newRules, staleRules }: Missing, copies: number): Promise<void> {
    return this.asAdmin(async (admin) => {
      const topics = newTopics.map((topic) => asMade(topic, copies));
      if (topics.length > 0) await admin.createTopics({ topics });
      for (const topic of changed) await alter(admin, topic);
      if (newRules.length > 0) await admin.createAcls({ acl: newRules.map(aclOf) });
      if (staleRules.length > 0) await admin.deleteAcls({ filters: staleRules.map(aclOf) });
    });
  }

  /**
   * Brings the cluster to what the configuration wants, and gives what was missing. Brokers learn of it from their controller a
   * moment later than whoever asked, so that it is looked at again until they have. @throws TooManyCopies
   */
  async bring(collaboration: Relayable, asked?: number): Promise<Difference> {
    const present = await this.present(collaboration.id);
    const copies = copiesOf(present.brokers, asked);
    const missing = difference(collaboration, present, copies);
    await this.apply(missing, copies);
    for (let tries = 0; !isNothing(difference(collaboration, await this.present(collaboration.id))); tries += 1) {
      if (tries === MOST_LOOKS) throw new BrokerUnavailable('NOT_APPLIED');
      await sleep(100);
    }
    return missing;
  }

  /** @throws TooManyCopies */
  fresh(topic: WantedTopic, asked?: number): Promise<Fresh> {
    return this.asAdmin((admin) => freshTopic(admin, topic, asked));
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
      throw error instanceof TooManyCopies ? error : brokerError(error);
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  }
}
