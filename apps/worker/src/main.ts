import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadDirectory } from '#platform/identity';
import { Config, InvalidConfig } from './config.js';
import { WorkerModule } from './worker.module.js';

const start = async (): Promise<void> => {
  const config = Config.from(process.env);
  const worker = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(config, await loadDirectory(config.collaborations)),
    { bufferLogs: true },
  );
  worker.enableShutdownHooks(['SIGTERM', 'SIGINT']);
};

try {
  await start();
} catch (error) {
  if (!(error instanceof InvalidConfig)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
