import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventStore } from '#platform/event-store';
import type { PostgresEventStore } from '#platform/event-store-postgres';
import { OperationsModule } from './operations.module.js';

/** Does something with the log and the read models of a database, and lets go of it again. */
export const operating = async <Result>(
  database: string,
  work: (hub: INestApplicationContext) => Promise<Result>,
): Promise<Result> => {
  const hub = await NestFactory.createApplicationContext(OperationsModule.forRoot(database), { logger: ['error'] });
  try {
    return await work(hub);
  } finally {
    await hub.close();
    await hub.get<PostgresEventStore>(EventStore).close();
  }
};
