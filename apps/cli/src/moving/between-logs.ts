import { CannotMove, StoreUnavailable } from '#platform/event-store';
import { openLog, type LogChoice, type OpenLog } from '../../../chosen-log.js';
import { logNames, type LogName } from '../../../settings/log.js';
import { Complaint } from '../complaint.js';
import { doesNotAnswer } from '../does-not-answer.js';
import { other } from '../log-choice.js';
import { openOnes, whatStands } from './what-stands.js';

/** Both logs, from where they lie to where they are to lie. What cannot be done is told with what takes events now. */
export const betweenLogs = async (
  choices: Readonly<Record<LogName, LogChoice>>,
  to: LogName,
  work: (source: OpenLog, target: OpenLog) => Promise<void>,
): Promise<void> => {
  const source = await openLog(choices[other(to)]);
  const target = await openLog(choices[to], true);
  try {
    await work(source, target);
  } catch (error) {
    if (error instanceof CannotMove)
      throw new Complaint(`Nothing was moved. ${error.message} ${whatStands(await openOnes([source, target]))}`, 1);
    if (error instanceof StoreUnavailable) throw await whichIsAway({ [other(to)]: source, [to]: target });
    throw error;
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
};

/** Asked after the fact: by then it may answer again. */
const whichIsAway = async (logs: Readonly<Record<string, OpenLog>>): Promise<Complaint> => {
  const states = await Promise.allSettled(logNames.map((name) => logs[name]!.gate.state()));
  const away = logNames.filter((_, nr) => states[nr]!.status === 'rejected').map((name) => doesNotAnswer[name]);
  const shut = states.some((state) => state.status === 'fulfilled' && state.value === 'moved');
  const said = [
    ...(away.length > 0 ? away : ['A store did not answer for a while.']),
    ...(shut && away.length > 0 ? ['It may be that no log takes events now.'] : []),
    'Then run the same command again: it goes on where this one ended.',
  ];
  return new Complaint(said.join(' '));
};
