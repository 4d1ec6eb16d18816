import { logNames, wrongChoice, type LogChoice, type LogName } from '../../chosen-log.js';
import { Complaint } from './complaint.js';
import { needed, type Settings } from './settings.js';

/** Which log an operator works on, as for the api and the worker. */
export const logChoice = (settings: Settings, eventStore = settings.eventStore || 'postgres'): LogChoice => {
  const databaseUrl = needed(settings, 'database');
  const wrong = wrongChoice(eventStore, settings.kurrentdb);
  if (wrong) throw new Complaint(`${wrong}.`);
  return { databaseUrl, eventStore: eventStore as LogName, kurrentdbUrl: settings.kurrentdb ?? '' };
};

/** The other of the two. */
export const other = (name: LogName): LogName => logNames.find((each) => each !== name)!;
