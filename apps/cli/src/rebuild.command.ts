import { Argument, type Command } from 'commander';
import { ProjectionRebuilds, Projections } from '#platform/projections';
import { Complaint } from './complaint.js';
import { operating } from './operating.js';
import { told } from './output.js';
import { progress } from './progress.js';
import { needed, type Settings } from './settings.js';

export const rebuildCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('rebuild')
    .addArgument(new Argument('<projection>', 'name of a read model as `status` lists it, or all'))
    .description('Fill a read model anew from the log, beside the one in use, and switch over when it has caught up.')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nReaders notice nothing while it runs. An interrupted rebuild goes on when started again.')
    .action((wanted: string, { json }: { json?: boolean }) =>
      operating(needed(settings(), 'database'), async (hub) => {
        const names = namesOf(
          wanted,
          hub
            .get(Projections)
            .all()
            .map(({ name }) => name),
        );
        for (const name of names) await rebuild(hub.get(ProjectionRebuilds), name);
        told({ rebuilt: names }, `Rebuilt ${names.join(', ')}.`, json);
      }),
    );

const namesOf = (wanted: string, known: readonly string[]): readonly string[] => {
  if (wanted === 'all') return known;
  if (known.includes(wanted)) return [wanted];
  throw new Complaint(`There is no read model ${wanted}; there are ${known.join(', ')}.`);
};

const rebuild = async (rebuilds: ProjectionRebuilds, name: string): Promise<void> => {
  const shown = progress(`rebuilding ${name}`);
  await rebuilds.rebuild(name, ({ done, total }) => shown.at(done, total));
  shown.end();
};
