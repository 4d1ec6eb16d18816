import type { Command } from 'commander';
import { ReadDatabase } from '#platform/projections';
import { migrateLog } from '../../chosen-log.js';
import { logChoice } from './log-choice.js';
import { operating } from './operating.js';
import { told } from './output.js';
import type { Settings } from './settings.js';

export const migrateCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('migrate')
    .description('Bring the schemas of the database up to this version, as their owner, before its processes start.')
    .addHelpText('after', '\nWhat is up to date is only read. The tables of read models are made by the worker.')
    .action(async () => {
      const choice = logChoice(settings());
      const { sealedKeys } = settings();
      await migrateLog(choice);
      const more = sealedKeys ? { sealedKeys } : {};
      // The access log and the sealed contents bring theirs up to date when they are opened.
      await operating(choice, 'migrate', (hub) => hub.get(ReadDatabase).migrate(), more);
      told({ migrated: true }, 'The schemas are up to date.');
    });
