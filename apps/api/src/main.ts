import { Logger } from '@nestjs/common';
import { EventStore } from '#platform/event-store';
import { Health, startLogger } from '#platform/observability';
import { InvalidSettings } from '#platform/settings';
import { NotTheLog } from '../../chosen-log.js';
import { unreadBy } from '../../settings/unread.js';
import { Config } from './config.js';
import { createApi } from './create-api.js';
import { ground } from './ground.js';

const start = async (): Promise<void> => {
  const config = Config.from(process.env);
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
  // What the driver says may name values; its class and code tell an operator enough.
  const { name, code } = error as { name?: string; code?: string };
  console.error(
    error instanceof InvalidSettings || error instanceof NotTheLog
      ? `The api cannot start. ${error.message}`
      : `The api could not start (${code ?? name}). See that the database and the issuer answer, and start it again.`,
  );
  process.exit(1);
}
