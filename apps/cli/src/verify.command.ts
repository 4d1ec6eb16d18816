import type { Command } from 'commander';
import { PostgresAccessLog } from '#platform/access-log';
import type { BrokenLink } from '#platform/event-store';
import { PostgresEventStore } from '#platform/event-store-postgres';
import { Complaint } from './complaint.js';
import { administered } from './operating.js';
import { told } from './output.js';
import { progress } from './progress.js';
import { needed, type Settings } from './settings.js';

export const verifyCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('verify')
    .description('Walk the hash chain of every stream in the database and name the first link that does not hold.')
    .option('--json', 'print every broken link as JSON')
    .addHelpText('after', '\nExits with 1 when a link is broken. The hub need not be running, only its database.')
    .action(async ({ json }: { json?: boolean }) => {
      const connectionString = needed(settings(), 'database');
      await onRecord(connectionString);
      const store = new PostgresEventStore({ connectionString });
      try {
        const { walked, broken } = await walk(store);
        if (json) told({ events: walked, broken }, '', true);
        const [first] = broken;
        if (first) throw new Complaint(sentence(first, broken.length), 1);
        if (!json) told(walked, `${walked} events, every chain holds.`);
      } finally {
        await store.close();
      }
    });

const onRecord = async (database: string): Promise<void> => {
  const log = await PostgresAccessLog.open(database, () => undefined);
  try {
    await log.record([administered('verify')]);
  } finally {
    await log.onApplicationShutdown();
  }
};

const walk = async (store: PostgresEventStore): Promise<{ walked: number; broken: BrokenLink[] }> => {
  const shown = progress('verifying');
  const broken: BrokenLink[] = [];
  let walked = 0;
  const told = (events: number): void => shown.at((walked = events), Math.max(events, total));
  const total = Number(await store.head());
  for await (const link of store.verify(undefined, told)) broken.push(link);
  shown.end();
  return { walked, broken };
};

const sentence = ({ collaboration, stream, version, reason }: BrokenLink, all: number): string =>
  `Event ${version} of ${collaboration}/${stream} is ${reason}: what the chain was made over no longer stands there (${all} broken in all; streams are walked on their own).`;
