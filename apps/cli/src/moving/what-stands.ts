import type { OpenLog } from '../../../chosen-log.js';

/** The logs that take events, by name; not a store that would, but was never used, beside one that is. */
export const openOnes = async (logs: readonly OpenLog[]): Promise<readonly string[]> => {
  const seen = await Promise.all(logs.map(async ({ gate, store }) => ({ state: await gate.state(), store })));
  const open = seen.filter(({ state }) => state === 'open').map(({ store }) => store);
  if (open.length === 1) return open.map(({ traits }) => traits.log);
  const heads = await Promise.all(open.map((store) => store.head()));
  return open.filter((_, nr) => heads[nr]! > 0n).map(({ traits }) => traits.log);
};

/** Said after every move that did not come to its end, so that nobody need look into the gates. */
export const whatStands = (takesEvents: readonly string[]): string =>
  takesEvents.length > 0
    ? `What takes events: the log in ${takesEvents.join(', and the one in ')}.`
    : 'No log takes events now: finish the move that was begun by the same command again, or give it up with that command and --give-up.';
