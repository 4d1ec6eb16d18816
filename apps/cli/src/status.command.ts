import type { Command } from 'commander';
import { EventStore } from '#platform/event-store';
import { ProjectionStatus, type ProjectionReport } from '#platform/projections';
import { operating } from './operating.js';
import { table, told } from './output.js';
import { logChoice } from './log-choice.js';
import { asJson, isInTrouble, relayed, relayLines } from './relay-standing.js';
import { needed, type Settings } from './settings.js';

const afterwards = `
Exits with 1 when a read model has parked streams (events that its fold could not take), or the relay to Kafka has, or fails.`;

export const statusCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('status')
    .description(
      'Tell whether the log can be read, how far behind each read model and the relay are, and what is parked.',
    )
    .option('--json', 'print everything as JSON')
    .addHelpText('after', afterwards)
    .action(({ json }: { json?: boolean }) =>
      operating(logChoice(settings()), 'status', async (hub) => {
        await hub.get(EventStore).head();
        const reports = await hub.get(ProjectionStatus).all();
        const parked = await hub.get(ProjectionStatus).parked();
        const relay = await relayed(needed(settings(), 'database'), hub.get(EventStore));
        told(
          { log: 'reachable', projections: reports, parked, relay: relay.map(asJson) },
          ['The log can be read.', table(reports.map(line)), ...parked.map(sentence), ...relayLines(relay)].join('\n'),
          json,
        );
        if (parked.length > 0 || relay.some(isInTrouble)) process.exitCode = 1;
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
