import type { Admin } from 'kafkajs';
import type { WantedTopic } from '../plan/topic-settings.js';
import { ConfigResourceTypes } from './kafkajs.js';
import { settingsOf } from './what-is-there.js';

export const asMade = ({ name, settings }: WantedTopic, copies: number) => ({
  ...{ topic: name, numPartitions: 1, replicationFactor: copies },
  configEntries: Object.entries(settings).map(([key, value]) => ({ name: key, value })),
});

/** The request takes away what it does not name, so that what somebody else set is named too. */
export const alter = async (admin: Admin, { name, settings }: WantedTopic): Promise<void> => {
  const [now] = await settingsOf(admin, [name]);
  const all = { ...now?.settings, ...settings };
  const configEntries = Object.entries(all).map(([key, value]) => ({ name: key, value }));
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name, configEntries }],
  });
};
