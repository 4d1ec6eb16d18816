import type { Unit } from '#platform/domain';
import { itemIdOf } from '#platform/event-store';
import type { Caller } from '#platform/identity';
import { HUB_TIMER } from '#platform/secrecy';

const source = '/hub/timers/releases';

/** The name of a release follows from who is told what day under which plan, and so is the same for every worker. */
export const releaseIdOf = (collaboration: string, owner: string, on: string, plan: number, party?: string): string =>
  itemIdOf({ collaboration, unit: owner, source, id: `${party ?? 'collaboration'} ${on} ${plan}` });

/** The CloudEvent. The id follows from what is said, so that every worker says the same event. */
export const timerEvent = (
  collaboration: string,
  unit: string,
  occurred: string,
  { type, ...data }: { readonly type: string },
  about: string,
) => {
  const id = itemIdOf({ collaboration, unit, source, id: `${type} ${about}` });
  return { specversion: '1.0', id, source, type, collaboration, occurred, data };
};

export const timerOf = (collaboration: string, unit: Unit): Caller => ({
  ...{ collaboration, unit, function: HUB_TIMER, scopes: ['events:write'], client: 'hub' },
});
