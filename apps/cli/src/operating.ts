import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessLog, PostgresAccessLog, type Access } from '#platform/access-log';
import { EventStore } from '#platform/event-store';
import { startLogger } from '#platform/observability';
import type { LogChoice } from '../../chosen-log.js';
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

type ClosableStore = EventStore & { close(): Promise<void> };

/** Does something with the log and the read models of a database, on record, and lets go of it again. */
export const operating = async <Result>(
  log: LogChoice,
  command: string,
  work: (hub: INestApplicationContext) => Promise<Result>,
  more: Omit<Operated, 'log'> = {},
): Promise<Result> => {
  const hub = await NestFactory.createApplicationContext(OperationsModule.forRoot({ log, ...more }), {
    // What keeps it from starting is told in one sentence by the command line.
    ...{ logger: false, abortOnError: false },
  });
  hub.useLogger(startLogger('samverk', 'error', process.stderr));
  try {
    await hub.get(AccessLog, { strict: false }).record([administered(command)]);
    return await work(hub);
  } finally {
    await hub.close();
    await hub.get<ClosableStore>(EventStore).close();
  }
};

/** Puts on record what is done without the read models. */
export const onRecord = async (database: string, command: string): Promise<void> => {
  const log = await PostgresAccessLog.open(database, () => undefined);
  try {
    await log.record([administered(command)]);
  } finally {
    await log.onApplicationShutdown();
  }
};
