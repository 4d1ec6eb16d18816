import type { CategoryOf } from '#slices/support-contact';
import type { Seasons } from './calendar.js';
import type { Shares } from './random.js';

/** How a year looks: how much there is of it, and how what is counted is spread. Per cent where nothing else is said. */
export interface Shape {
  /** Contacts that statistics count. */
  readonly counted: number;
  /** Besides those: contacts that do not count in statistics, and contacts recorded by mistake. */
  readonly uncounted: number;
  readonly withdrawn: number;
  /** How many of the counted are recorded wrongly first. */
  readonly corrected: number;
  readonly consultations: number;
  readonly seasons: Seasons;
  readonly ageBand: Shares<string>;
  readonly gender: Shares<CategoryOf<'gender'>>;
  readonly caller: Shares<CategoryOf<'caller'>>;
  /** Of professionals. */
  readonly exposedBehind: Shares<CategoryOf<'exposedBehind'>>;
  readonly profession: Shares<CategoryOf<'profession'>>;
  readonly channel: Shares<CategoryOf<'channel'>>;
}
