import { Logger } from '@nestjs/common';
import { EventStore } from '#platform/event-store';
import { Health, startLogger } from '#platform/observability';
import { migrateLog } from '../../chosen-log.js';
import { unlessMigrated } from '../../not-migrated.js';
import { notStarted } from '../../not-started.js';
import { unreadBy } from '../../settings/unread.js';
import { Config } from './config.js';
import { createApi } from './create-api.js';
import { ground } from './ground.js';

const start = async (): Promise<void> => {
  const config = Config.from(process.env);
  // Before anything else looks into the database: only this tells in one sentence that nobody has migrated.
  await unlessMigrated(migrateLog(config));
  const app = await createApi({
    ...config,
    ground: await ground(config),
    logger: startLogger('api', config.logLevel),
  });
  app.get(Health).add('event-store', () => app.get(EventStore, { strict: false }).head());
  // By exit and not by the signal again: that would not end the first process of a container.
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  await app.listen(config.port, config.host);
  const unread = unreadBy('api', process.env);
  if (unread) new Logger('Settings').warn(unread);
};

try {
  await start();
} catch (error) {
  console.error(notStarted('api', error));
  process.exit(1);
}
