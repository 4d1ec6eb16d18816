import type { Command } from 'commander';
import type { BrokenLink, EventStore } from '#platform/event-store';
import { openLog } from '../../chosen-log.js';
import { Complaint } from './complaint.js';
import { logChoice } from './log-choice.js';
import { onRecord } from './operating.js';
import { told } from './output.js';
import { progress } from './progress.js';
import type { Settings } from './settings.js';

export const verifyCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('verify')
    .description('Walk the hash chain of every stream in the database and name the first link that does not hold.')
    .option('--json', 'print every broken link as JSON')
    .addHelpText('after', '\nExits with 1 when a link is broken. The hub need not be running, only its database.')
    .action(async ({ json }: { json?: boolean }) => {
      const choice = logChoice(settings());
      await onRecord(choice.databaseUrl, 'verify');
      const { store, close } = await openLog(choice);
      try {
        const { walked, broken } = await walk(store);
        if (json) told({ events: walked, broken }, '', true);
        const [first] = broken;
        if (first) throw new Complaint(sentence(first, broken.length), 1);
        if (!json) told(walked, `${walked} events, every chain holds.`);
      } finally {
        await close();
      }
    });

const walk = async (store: EventStore): Promise<{ walked: number; broken: BrokenLink[] }> => {
  const shown = progress('verifying');
  const broken: BrokenLink[] = [];
  let walked = 0;
  const told = (events: number): void => shown.at((walked = events), Math.max(events, total));
  const total = store.traits.countsPositions ? Number(await store.head()) : 0;
  for await (const link of store.verify(undefined, told)) broken.push(link);
  shown.end();
  return { walked, broken };
};

const sentence = ({ collaboration, stream, version, reason }: BrokenLink, all: number): string =>
  `Event ${version} of ${collaboration}/${stream} is ${reason}: what the chain was made over no longer stands there (${all} broken in all; streams are walked on their own).`;
