import type { Command } from 'commander';
import { loadDirectory } from '#platform/identity';
import { Purging, PurgingAgain, PurgingModule } from '#slices/records';
import { logChoice } from '../log-choice.js';
import { operating } from '../operating.js';
import { told } from '../output.js';
import type { Settings } from '../settings.js';

export const purgeCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('purge')
    .description('Carry out the purge decisions that are due, as the worker does once a day.')
    .option('--again', 'destroy once more what the log says was purged: after a restore, before anybody is served')
    .option('--collaborations <folder>', 'folder with a folder per collaboration')
    .option('--json', 'print the result as JSON')
    .action(async ({ again, collaborations, json }: { again?: boolean; collaborations?: string; json?: boolean }) => {
      const { sealedKeys, collaborations: folder = 'deploy/collaborations' } = {
        ...settings(),
        ...defined(collaborations),
      };
      const directory = await loadDirectory(folder);
      const more = { ...(sealedKeys ? { sealedKeys } : {}), directory, also: [PurgingModule] };
      await operating(
        logChoice(settings()),
        'purge',
        async (hub) => {
          const repeated = again ? await hub.get(PurgingAgain).run() : 0;
          const purged = await hub.get(Purging).run();
          told({ purged, repeated }, `${purged} purged, ${repeated} destroyed once more.`, json);
        },
        more,
      );
    });

const defined = (collaborations: string | undefined) => (collaborations ? { collaborations } : {});
