import { isSubscriber } from '../message/destinations.js';
import type { Relayable } from '../relay-options.js';
import { inboxTopic, openTopic, releasesTopic } from './topic-names.js';

/** One of the topics of a collaboration, as people name it. */
export interface ChosenTopic {
  readonly live: string;
  /** What its messages are counted under. */
  readonly reader: string;
  /** Whose it is; left out where every unit with a system reads it. */
  readonly unit?: string;
}

/** `open`, `releases` or `inbox:<unit>`; undefined where there is none, also for a unit that has no inbox topic (any more). */
export const chosenTopic = ({ id, units }: Relayable, chosen: string): ChosenTopic | undefined => {
  if (chosen === 'open') return { live: openTopic(id), reader: 'open' };
  if (chosen === 'releases') return { live: releasesTopic(id), reader: 'releases' };
  const unit = /^inbox:(.+)$/.exec(chosen)?.[1];
  if (unit === undefined || !units.some((each) => each.id === unit && isSubscriber(each))) return undefined;
  return { live: inboxTopic(id, unit), reader: `inbox/${unit}`, unit };
};

/** All of a collaboration, with what people call them. */
export const topicsOf = (collaboration: Relayable): readonly (ChosenTopic & { readonly chosen: string })[] => {
  const inboxes = collaboration.units.filter(isSubscriber).map(({ id }) => `inbox:${id}`);
  return ['open', 'releases', ...inboxes].map((chosen) => ({ chosen, ...chosenTopic(collaboration, chosen)! }));
};
