import { dayInStockholm } from '#platform/domain';
import type { Reaction } from './rounds.js';

/** For what reads the whole log: at the start, and once on each day in Sweden; one that failed is tried again. */
export const daily = (reaction: Reaction, now: () => Date = () => new Date()): Reaction => {
  let done = '';
  return {
    run: async () => {
      const today = dayInStockholm(now());
      if (done === today) return 0;
      const events = await reaction.run();
      done = today;
      return events;
    },
  };
};
