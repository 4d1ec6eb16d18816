import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadDirectory } from '#platform/identity';
import { startLogger } from '#platform/observability';
import { mustBeMigrated, unlessMigrated } from '../../not-migrated.js';
import { notStarted } from '../../not-started.js';
import { unreadBy } from '../../settings/unread.js';
import { Config } from './config.js';
import { WorkerModule } from './worker.module.js';

const start = async (): Promise<void> => {
  const config = Config.from(process.env);
  const directory = await loadDirectory(config.collaborations);
  await unlessMigrated(mustBeMigrated(config));
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, directory), {
    logger: startLogger('worker', config.logLevel),
    abortOnError: false,
  });
  const unread = unreadBy('worker', process.env);
  if (unread) new Logger('Settings').warn(unread);
  // By exit and not by the signal again: that would not end the first process of a container.
  worker.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
};

try {
  await start();
} catch (error) {
  console.error(notStarted('worker', error));
  process.exit(1);
}
