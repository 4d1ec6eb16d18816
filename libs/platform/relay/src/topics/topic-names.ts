import { hash } from 'node:crypto';

/** What everyone in the collaboration may know, as it comes. */
export const openTopic = (collaboration: string): string => `${collaboration}.open`;

/** The figures as they stand: a message per table and period, the newest kept (K44). */
export const releasesTopic = (collaboration: string): string => `${collaboration}.releases`;

/**
 * A unit under a name that says nothing of it: the name of a shelter or a clinic is itself sensitive (S17). Whoever knows
 * the unit's id can work it out.
 */
export const opaqueUnit = (collaboration: string, unit: string): string =>
  hash('sha256', `kafka unit ${JSON.stringify([collaboration, unit])}`, 'hex').slice(0, 16);

/** Envelopes for one unit: what it said and what was addressed to it (S17). */
export const inboxTopic = (collaboration: string, unit: string): string =>
  `${collaboration}.inbox.${opaqueUnit(collaboration, unit)}`;

/** Who a unit's systems log in as, and what their consumer groups begin with. */
export const unitPrincipal = (collaboration: string, unit: string): string =>
  `${collaboration}.${opaqueUnit(collaboration, unit)}`;
export const groupPrefix = (collaboration: string, unit: string): string => `${unitPrincipal(collaboration, unit)}.`;

/** The right to write for a collaboration; the broker's transactional id. */
export const laneOf = (collaboration: string): string => `${LANES}${collaboration}`;
export const LANES = 'samverk.relay.';

/**
 * Whether a topic is one that the other was filled into anew. Its name is that name and a number from 2 on, and so tells no
 * more than that (S17).
 */
export const isReplayOf = (live: string, name: string): boolean =>
  name.startsWith(`${live}.`) && /^([2-9]|[1-9]\d{1,2})$/.test(name.slice(live.length + 1));
/** The right to fill it. */
export const replayLaneOf = (topic: string): string => `samverk.replay.${topic}`;
