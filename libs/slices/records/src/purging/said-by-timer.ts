import type { CalendarDate, Unit } from '#platform/domain';
import { itemIdOf } from '#platform/event-store';
import type { Caller } from '#platform/identity';
import { HUB_TIMER } from '#platform/secrecy';
import type { PurgeExecuted } from '../domain/purge-run.events.js';

const source = '/hub/timers/purging';

/** The CloudEvent. All of it follows from the log and the day, so that every worker says the same event. */
export const purgeEvent = (collaboration: string, unit: string, on: CalendarDate, executed: PurgeExecuted) => {
  const { type, ...data } = executed;
  const id = itemIdOf({ collaboration, unit, source, id: `${on} ${JSON.stringify(data)}` });
  return { specversion: '1.0', id, source, type, collaboration, occurred: on, data };
};

export const timerOf = (collaboration: string, unit: Unit): Caller => ({
  collaboration,
  unit,
  function: HUB_TIMER,
  scopes: ['events:write'],
  client: 'hub',
});
