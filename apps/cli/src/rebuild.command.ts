import type { Command } from 'commander';
import { ProjectionRebuilds, Projections } from '#platform/projections';
import { operating } from './operating.js';
import { told } from './output.js';
import { progress } from './progress.js';
import { namesOf, readModelArgument } from './read-model-names.js';
import { logChoice } from './log-choice.js';
import type { Settings } from './settings.js';

export const rebuildCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('rebuild')
    .addArgument(readModelArgument())
    .description('Fill a read model anew from the log, beside the one in use, and switch over when it has caught up.')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nReaders notice nothing while it runs. An interrupted rebuild goes on when started again.')
    .action((wanted: string, { json }: { json?: boolean }) =>
      operating(logChoice(settings()), 'rebuild', async (hub) => {
        const names = namesOf(wanted, hub.get(Projections));
        for (const name of names) await rebuild(hub.get(ProjectionRebuilds), name);
        told({ rebuilt: names }, `Rebuilt ${names.join(', ')}.`, json);
      }),
    );

const rebuild = async (rebuilds: ProjectionRebuilds, name: string): Promise<void> => {
  const shown = progress(`rebuilding ${name}`);
  await rebuilds.rebuild(name, ({ done, total }) => shown.at(done, total));
  shown.end();
};
