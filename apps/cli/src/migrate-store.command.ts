import { Option, type Command } from 'commander';
import { giveUpMove, moveLog, type Moved, type MoveStep } from '#platform/event-store';
import { migrateLog, type OpenLog } from '../../chosen-log.js';
import { logNames, type LogName } from '../../settings/log.js';
import { aloneMoving } from './moving/alone-moving.js';
import { betweenLogs } from './moving/between-logs.js';
import { openOnes, whatStands } from './moving/what-stands.js';
import { logChoice } from './log-choice.js';
import { onRecord } from './operating.js';
import { told } from './output.js';
import { progress, type Progress } from './progress.js';
import type { Settings } from './settings.js';

interface Flags {
  readonly to: LogName;
  readonly copyOnly?: boolean;
  readonly giveUp?: boolean;
  readonly json?: boolean;
}

const afterwards = `
Appends go on while it copies. For the seconds of the switch they are answered "send the same again shortly". Killed at any
point it is simply begun anew: the same command again. Then restart api and worker with SAMVERK_EVENT_STORE set to the new store; the read models are
filled anew from it and answer with what they had meanwhile. The steps in order: docs/operations/moving-the-log.md.`;

export const migrateStoreCommand = (program: Command, settings: () => Settings): Command =>
  program
    .command('migrate-store')
    .description('Copy the log from PostgreSQL to KurrentDB, or back, verify the copy and switch to it.')
    .addOption(new Option('--to <store>', 'where the log is to lie').choices(logNames).makeOptionMandatory())
    .option('--copy-only', 'copy and verify, and leave the switch for another day')
    .option('--give-up', 'open the old log again after a move that cannot be finished')
    .option('--json', 'print what was moved as JSON')
    .addHelpText('after', afterwards)
    .action(async ({ to, copyOnly = false, giveUp = false, json }: Flags) => {
      const both = { postgres: logChoice(settings(), 'postgres'), kurrentdb: logChoice(settings(), 'kurrentdb') };
      const { databaseUrl } = both.postgres;
      await onRecord(databaseUrl, 'migrate-store');
      await migrateLog(both.postgres);
      await aloneMoving(databaseUrl, () =>
        betweenLogs(both, to, async (source, target) => {
          if (giveUp) return givenUp(source, target, json);
          const moved = await move(source, target, copyOnly);
          told(moved, sentence(moved, to), json);
        }),
      );
    });

const move = async (source: OpenLog, target: OpenLog, leaveOpen: boolean): Promise<Moved> => {
  const shown = new Map<MoveStep, Progress>();
  const bar = (step: MoveStep): Progress => {
    const known = shown.get(step) ?? progress(step);
    if (!shown.has(step)) for (const before of shown.values()) before.end();
    shown.set(step, known);
    return known;
  };
  try {
    return await moveLog(source, target, { tell: (step, done, total) => bar(step).at(done, total), leaveOpen });
  } finally {
    for (const each of shown.values()) each.end();
  }
};

const givenUp = async (source: OpenLog, target: OpenLog, json?: boolean): Promise<void> => {
  await giveUpMove({ source, target });
  const takesEvents = await openOnes([source, target]);
  told({ takesEvents }, `The move is given up. ${whatStands(takesEvents)}`, json);
};

const sentence = ({ events, copied, heldBack }: Moved, to: LogName): string =>
  heldBack === undefined
    ? `${events} events are in ${to} (${copied} copied now), every chain holds. The log has not been switched.`
    : `${events} events are in ${to} (${copied} copied now), every chain holds; appends were held back for ${(heldBack / 1000).toFixed(1)} s.\nRestart api and worker with SAMVERK_EVENT_STORE=${to}.`;
