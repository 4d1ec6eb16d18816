import { EventStore } from '#platform/event-store';
import { Health } from '#platform/observability';
import { NotTheLog } from '../../chosen-log.js';
import { Config, InvalidConfig } from './config.js';
import { createApi } from './create-api.js';
import { ground } from './ground.js';

const start = async (): Promise<void> => {
  const config = Config.from(process.env);
  const app = await createApi({ ...config, ground: await ground(config) });
  app.get(Health).add('event-store', () => app.get(EventStore, { strict: false }).head());
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
};

try {
  await start();
} catch (error) {
  // What the driver says may name values; its class and code tell an operator enough.
  const { name, code } = error as { name?: string; code?: string };
  console.error(
    error instanceof InvalidConfig || error instanceof NotTheLog
      ? error.message
      : `The api could not start (${code ?? name}). See that the database and the issuer answer, and start it again.`,
  );
  process.exit(1);
}
