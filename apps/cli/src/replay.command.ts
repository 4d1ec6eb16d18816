import type { Command } from 'commander';
import { ParkedStreams, Projections } from '#platform/projections';
import { operating } from './operating.js';
import { told } from './output.js';
import { namesOf, readModelArgument } from './read-model-names.js';
import { logChoice } from './log-choice.js';
import type { Settings } from './settings.js';

export const replayCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('replay')
    .addArgument(readModelArgument())
    .description('Fold parked streams again, once the code that could not take their events has been corrected.')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExits with 1 when a stream still cannot be folded; it stays parked, at that event.')
    .action((wanted: string, { json }: { json?: boolean }) =>
      operating(logChoice(settings()), 'replay', async (hub) => {
        const sum = { replayed: 0, stillParked: 0 };
        for (const name of namesOf(wanted, hub.get(Projections))) {
          const { replayed, stillParked } = await hub.get(ParkedStreams).replayParked(name);
          sum.replayed += replayed;
          sum.stillParked += stillParked;
        }
        told(sum, `${sum.replayed} streams folded again, ${sum.stillParked} still parked.`, json);
        if (sum.stillParked > 0) process.exitCode = 1;
      }),
    );
