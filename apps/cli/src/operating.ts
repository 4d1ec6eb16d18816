import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessLog, type Access } from '#platform/access-log';
import { EventStore } from '#platform/event-store';
import type { PostgresEventStore } from '#platform/event-store-postgres';
import { OperationsModule, type Operated } from './operations.module.js';

/** What was done to the machine: every unit whose items it holds can see it (S20, S66). The person is not known here. */
export const administered = (command: string): Access => ({
  collaboration: '',
  at: new Date().toISOString(),
  unit: '',
  function: 'administrator',
  action: 'administer',
  question: command,
  owner: '',
  rows: 0,
});

/** Does something with the log and the read models of a database, on record, and lets go of it again. */
export const operating = async <Result>(
  database: string,
  command: string,
  work: (hub: INestApplicationContext) => Promise<Result>,
  more: Omit<Operated, 'database'> = {},
): Promise<Result> => {
  const hub = await NestFactory.createApplicationContext(OperationsModule.forRoot({ database, ...more }), {
    logger: ['error'],
  });
  try {
    await hub.get(AccessLog, { strict: false }).record([administered(command)]);
    return await work(hub);
  } finally {
    await hub.close();
    await hub.get<PostgresEventStore>(EventStore).close();
  }
};
