import type { Command } from 'commander';
import { collaborationOf, readHistory } from './history.js';
import { loadHistory } from './loading.js';
import { told } from './output.js';
import { progress } from './progress.js';
import { needed, type Settings } from './settings.js';
import { Tokens } from './tokens.js';

export const loadCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('load')
    .argument('<folder>', 'a collaboration, e.g. deploy/collaborations/goteborg-stodcentrum')
    .description('Post the history of a collaboration, event by event, as the units that it happened at.')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nLoading twice adds nothing. The first refused event stops the load and is named by file and place.',
    )
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const entries = readHistory(folder);
      const tokens = new Tokens(settings());
      const hub = needed(settings(), 'hub');
      const loaded = await loadHistory(entries, {
        hub,
        token: (entry) => tokens.of(entry.unit, entry.function, collaborationOf(entry)),
        progress: progress('loading'),
      });
      told(loaded, `${loaded.added} new, ${loaded.there} already there.`, json);
    });
