import type { EventStore } from '../event-store.js';
import type { LogGate } from '../log-gate.js';
import { copyRest, type Place } from './copy.js';
import { CannotMove } from './cannot-move.js';
import { commonBeginning } from './compare.js';

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
 * @throws CannotMove the source goes on as before
 */
export const moveLog = async (
  source: MovingLog,
  target: MovingLog,
  { tell, leaveOpen = false }: { readonly tell: Told; readonly leaveOpen?: boolean },
): Promise<Moved> => {
  const [from, into] = await Promise.all([source.gate.state(), target.gate.state()]);
  if (from === 'filling') throw new CannotMove('A move into the source was never finished.');
  if (from === 'moved' && into === 'open') throw new CannotMove('The log has been moved already.');
  const total = await walk(source.store, 'verifying the source', 0, tell);
  const before = await closed(target, () =>
    commonBeginning(source.store, target.store, (done) => tell('comparing', done, total)),
  );
  const copying = (done: number): void => tell('copying', done, Math.max(done, total));
  const near = await copyRest(source.store, target.store, before, copying);
  const walked = await walk(target.store, 'verifying the copy', near.events, tell);
  if (walked !== near.events) throw new CannotMove(`The copy holds ${walked} events, ${near.events} were expected.`);
  if (leaveOpen) return { events: near.events, copied: near.events - before.events };
  const began = performance.now();
  const end = await switchOver(source, target, near, tell);
  return { events: end.events, copied: end.events - before.events, heldBack: performance.now() - began };
};

/** The gate of the target is shut before it is looked at, and put back where it was when the two logs do not belong together. */
const closed = async (target: MovingLog, compare: () => Promise<Place>): Promise<Place> => {
  const stood = await target.gate.state();
  await target.gate.set('filling');
  try {
    return await compare();
  } catch (error) {
    await target.gate.set(stood);
    throw error;
  }
};

/** From here on appends are told to come again, until the target is open. When it cannot be, the source takes them again. */
const switchOver = async (source: MovingLog, target: MovingLog, near: Place, tell: Told): Promise<Place> => {
  await source.gate.set('moved');
  tell('switching', near.events, near.events);
  try {
    const end = await copyRest(source.store, target.store, near, (done) => tell('switching', done, done));
    await target.gate.set('open');
    return end;
  } catch (error) {
    if ((await target.gate.state()) !== 'open') await source.gate.set('open');
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
