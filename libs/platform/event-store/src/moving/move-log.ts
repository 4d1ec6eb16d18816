import type { EventStore } from '../event-store.js';
import type { LogGate } from '../log-gate.js';
import { copyRest, type Place } from './copy.js';
import { CannotMove } from './cannot-move.js';
import { commonBeginning } from './compare.js';
import { mayMove, reopened, taken, type Gates } from './gates.js';

export interface MovingLog {
  readonly store: EventStore;
  readonly gate: LogGate;
}

export type MoveStep = 'verifying the source' | 'comparing' | 'copying' | 'verifying the copy' | 'switching';

/** Hears how far a step has come. The total is not known before the source was walked. */
export type Told = (step: MoveStep, done: number, total: number) => void;

export interface Moved {
  readonly events: number;
  readonly copied: number;
  /** How long nothing could be appended, milliseconds; undefined when the switch was left for later. */
  readonly heldBack?: number;
}

/**
 * Copies a log in feed order to another store and switches, while others append. Begun anew after any end it goes on
 * where it stands: what the target has is compared, not written again. Every chain is walked on both sides, and each event
 * comes to the same link. In the target nobody else appends until the switch, in the source nobody after it (docs/adr/0031).
 * @throws CannotMove the logs are as they were found (`Gates`)
 */
export const moveLog = async (
  source: MovingLog,
  target: MovingLog,
  { tell, leaveOpen = false }: { readonly tell: Told; readonly leaveOpen?: boolean },
): Promise<Moved> => {
  const gates = await taken({ source, target });
  await mayMove(gates);
  const total = await walk(source.store, 'verifying the source', 0, tell);
  const before = await closed(gates, () =>
    commonBeginning(source.store, target.store, (done) => tell('comparing', done, total)),
  );
  const copying = (done: number): void => tell('copying', done, Math.max(done, total));
  const near = await copyRest(source.store, target.store, before, copying);
  const walked = await walk(target.store, 'verifying the copy', near.events, tell);
  if (walked !== near.events) throw new CannotMove(`The copy holds ${walked} events, ${near.events} were expected.`);
  if (leaveOpen) return { events: near.events, copied: near.events - before.events };
  const began = performance.now();
  const switching = (done: number): void => tell('switching', done, done);
  const end = await switchOver(gates, () => {
    switching(near.events);
    return copyRest(source.store, target.store, near, switching);
  });
  return { events: end.events, copied: end.events - before.events, heldBack: performance.now() - began };
};

/**
 * The gate of the target is shut before it is looked at. When the two logs do not belong together it is put back where it was:
 * only what was open becomes `comparing`, and nothing is written before it is `filling`.
 */
const closed = async ({ target }: Gates, compare: () => Promise<Place>): Promise<Place> => {
  await target.gate.set('comparing', 'open');
  try {
    const place = await compare();
    await target.gate.set('filling');
    return place;
  } catch (error) {
    // When even this fails, the next run does it.
    await target.gate.set('open', 'comparing').catch(() => undefined);
    throw error;
  }
};

/** From here on appends are told to come again, until the target is open. When it cannot be, the source takes them again. */
const switchOver = async (gates: Gates, copyLast: () => Promise<Place>): Promise<Place> => {
  const { source, target } = gates;
  await source.gate.set('moved');
  try {
    const end = await copyLast();
    if (!(await target.gate.set('open', 'filling')))
      throw new CannotMove('Somebody else moved the gate of the target.');
    return end;
  } catch (error) {
    await reopened(gates).catch(() => undefined);
    throw error;
  }
};

const walk = async (store: EventStore, step: MoveStep, total: number, tell: Told): Promise<number> => {
  let walked = 0;
  const onProgress = (events: number): void => tell(step, (walked = events), Math.max(events, total));
  for await (const { collaboration, stream, version, reason } of store.verify(undefined, onProgress))
    throw new CannotMove(`Event ${version} of ${collaboration}/${stream} in the ${store.traits.log} log is ${reason}.`);
  return walked;
};
