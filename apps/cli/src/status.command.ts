import type { Command } from 'commander';
import { EventStore } from '#platform/event-store';
import { ProjectionStatus, type ProjectionReport } from '#platform/projections';
import { operating } from './operating.js';
import { table, told } from './output.js';
import { logChoice } from './log-choice.js';
import type { Settings } from './settings.js';

export const statusCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('status')
    .description('Tell whether the log can be read, how far behind each read model is, and which streams are parked.')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', '\nExits with 1 when a read model has parked streams (events that its fold could not take).')
    .action(({ json }: { json?: boolean }) =>
      operating(logChoice(settings()), 'status', async (hub) => {
        await hub.get(EventStore).head();
        const reports = await hub.get(ProjectionStatus).all();
        const parked = await hub.get(ProjectionStatus).parked();
        told(
          { log: 'reachable', projections: reports, parked },
          ['The log can be read.', table(reports.map(line)), ...parked.map(sentence)].join('\n'),
          json,
        );
        if (parked.length > 0) process.exitCode = 1;
      }),
    );

const line = ({
  name,
  version,
  status,
  lagEvents,
  rows,
  parkedStreams,
}: ProjectionReport): Record<string, string | number> => ({
  'read model': name,
  version,
  status,
  behind: lagEvents,
  rows,
  parked: parkedStreams,
});

const sentence = ({
  name,
  stream,
  errorClass,
  waitingEvents,
}: {
  name: string;
  stream: string;
  errorClass: string;
  waitingEvents: number;
}): string =>
  `${name}: ${stream} is parked by ${errorClass}, ${waitingEvents} events wait (\`replay ${name}\` folds them again).`;
