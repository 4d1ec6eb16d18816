import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadDirectory } from '#platform/identity';
import { startLogger } from '#platform/observability';
import { InvalidSettings } from '#platform/settings';
import { NotTheLog } from '../../chosen-log.js';
import { unreadBy } from '../../settings/unread.js';
import { Config } from './config.js';
import { WorkerModule } from './worker.module.js';

const start = async (): Promise<void> => {
  const config = Config.from(process.env);
  const worker = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(config, await loadDirectory(config.collaborations)),
    { logger: startLogger('worker', config.logLevel), abortOnError: false },
  );
  const unread = unreadBy('worker', process.env);
  if (unread) new Logger('Settings').warn(unread);
  // By exit and not by the signal again: that would not end the first process of a container.
  worker.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
};

try {
  await start();
} catch (error) {
  // What the driver says may name values; its class and code tell an operator enough.
  const { name, code } = error as { name?: string; code?: string };
  console.error(
    error instanceof InvalidSettings || error instanceof NotTheLog
      ? `The worker cannot start. ${error.message}`
      : `The worker could not start (${code ?? name}). See that the database and the issuer answer, and start it again.`,
  );
  process.exit(1);
}
