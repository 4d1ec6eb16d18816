import { InvalidSettings, readSettings } from '#platform/settings';
import type { LogChoice } from '../../chosen-log.js';
import { log, logNames, type LogName } from '../../settings/log.js';
import { knownNames } from '../../settings/processes.js';
import { Complaint } from './complaint.js';
import { needed, type Settings } from './settings.js';

/** Which log an operator works on, as for the api and the worker. */
export const logChoice = (settings: Settings, eventStore = settings.eventStore): LogChoice => {
  const databaseUrl = needed(settings, 'database');
  const given = { [log.eventStore.name]: eventStore, [log.kurrentdbUrl.name]: settings.kurrentdb };
  try {
    return { databaseUrl, ...readSettings(log, given, knownNames) };
  } catch (error) {
    throw error instanceof InvalidSettings ? new Complaint(`${error.problems.join('. ')}.`) : error;
  }
};

/** The other of the two. */
export const other = (name: LogName): LogName => logNames.find((each) => each !== name)!;
