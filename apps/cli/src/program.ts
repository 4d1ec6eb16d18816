import { Command, CommanderError, Option } from 'commander';
import { AccessLogUnavailable } from '#platform/access-log';
import { StoreUnavailable } from '#platform/event-store';
import { SchemaMismatch } from '#platform/event-store-postgres';
import { unknownNames } from '#platform/settings';
import { isNotMigrated, NOT_MIGRATED } from '../../not-migrated.js';
import { log, logNames, type LogName } from '../../settings/log.js';
import { knownNames } from '../../settings/processes.js';
import { annualReportCommand } from './annual-report.command.js';
import { askCommand } from './ask.command.js';
import { Complaint } from './complaint.js';
import { doesNotAnswer } from './does-not-answer.js';
import { disclosureCommand } from './disclosure/disclosure.command.js';
import { inboxCommand } from './inbox.command.js';
import { kafkaCommand } from './kafka/kafka.command.js';
import { keysCommand } from './keys.command.js';
import { loadCommand } from './load.command.js';
import { migrateCommand } from './migrate.command.js';
import { migrateStoreCommand } from './migrate-store.command.js';
import { openCommand } from './open.command.js';
import { postCommand } from './post.command.js';
import { printable } from './printable.js';
import { receiptsCommand } from './receipts.command.js';
import { purgeCommand } from './purge/purge.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { replayCommand } from './replay.command.js';
import { sealCommand } from './seal.command.js';
import { settingsFrom, type Settings } from './settings.js';
import { statusCommand } from './status.command.js';
import { synthesiseCommand } from './synthesise.command.js';
import { tablePlanCommand } from './table-plan/table-plan.command.js';
import { tokenCommand } from './token.command.js';
import { verifyCommand } from './verify.command.js';

type Environment = Readonly<Record<string, string | undefined>>;

const introduction = [
  'Work with a samverk hub from the command line.',
  'Everything here can be tried against `npm start`, which writes down how it is reached (.data/samverk.json), so that no flag is needed. For another hub give the flags below, or set SAMVERK_URL, SAMVERK_ISSUER, SAMVERK_COLLABORATION, SAMVERK_CREDENTIALS, SAMVERK_DATA and SAMVERK_DATABASE_URL.',
].join('\n\n');

const afterwards = `
Exit codes: 0 done · 1 the answer is no (refused, broken, behind) · 2 could not be asked (settings, connection).`;

export const programFor = (env: Environment): Command => {
  const program = new Command('samverk').description(introduction).addHelpText('after', afterwards).exitOverride();
  program
    .option('--hub <url>', 'address of the hub')
    .option('--issuer <url>', 'address of the token issuer')
    .option('--collaboration <id>', 'collaboration whose units speak')
    .option('--credentials <file>', 'JSON file with client ids and secrets')
    .option('--data <folder>', 'your own folder: private keys and receipts')
    .option('--database <url>', "the hub's PostgreSQL, for what operators do")
    .option('--kurrentdb <string>', 'KurrentDB of the log, where it lies there or is moved to')
    .addOption(new Option('--event-store <store>', 'where the log lies (default postgres)').choices(logNames));
  const settings = (): Settings => settingsFrom(program.opts<Settings>(), env);
  const forUnits = [loadCommand, postCommand, askCommand, annualReportCommand, tokenCommand, tablePlanCommand];
  const sealed = [keysCommand, sealCommand, inboxCommand, openCommand, receiptsCommand];
  const forDemonstrations = [synthesiseCommand];
  const forReadModels = [statusCommand, rebuildCommand, replayCommand];
  const forLogs = [migrateCommand, verifyCommand, purgeCommand, migrateStoreCommand];
  const forOperators = [...forLogs, ...forReadModels, kafkaCommand];
  for (const command of [...forUnits, ...sealed, ...forDemonstrations, ...forOperators, disclosureCommand])
    quiet(command(program, settings));
  return program;
};

/** Throws instead of ending the process, in commands within commands too. */
const quiet = (command: Command): void => {
  command.exitOverride();
  for (const inner of command.commands) quiet(inner);
};

/** Runs one command line and gives its exit code. */
export const run = async (argv: readonly string[], env: Environment): Promise<number> => {
  // A slip of the pen is told and no more: what was asked for may have no need of it.
  for (const problem of unknownNames(env, knownNames)) process.stderr.write(`samverk: ${problem}\n`);
  const program = programFor(env);
  try {
    await program.parseAsync(argv as string[]);
    const code = Number(process.exitCode ?? 0);
    // It is the caller's to set; the next command line starts from nothing.
    process.exitCode = undefined;
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(
      `samverk: ${printable(sentenceOf(error, logOf(program, env)), process.stderr.isTTY === true)}\n`,
    );
    return error instanceof Complaint ? error.exitCode : 2;
  }
};

const sentenceOf = (error: unknown, log: LogName): string => {
  if (error instanceof Complaint) return error.message;
  if (error instanceof StoreUnavailable) return doesNotAnswer[log];
  if (error instanceof SchemaMismatch) return error.message;
  if (isNotMigrated(error)) return NOT_MIGRATED;
  if (error instanceof AccessLogUnavailable || isConnection(error)) return doesNotAnswer.postgres;
  return error instanceof Error ? error.message : String(error);
};

/** Whose answer is missing when it is that of the log; all else lies in PostgreSQL. */
const logOf = (program: Command, env: Environment): LogName =>
  (program.opts<Settings>().eventStore ?? env[log.eventStore.name]) === 'kurrentdb' ? 'kurrentdb' : 'postgres';

const isConnection = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '3D000'].includes((error as { code?: string }).code ?? '');
