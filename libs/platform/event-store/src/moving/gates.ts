import type { GateState, LogGate } from '../log-gate.js';
import { CannotMove } from './cannot-move.js';
import { HeldGate } from './held-gate.js';

export interface Gates<Gate = HeldGate> {
  readonly source: { readonly gate: Gate };
  readonly target: { readonly gate: Gate };
}

/** Before the gates are looked at: what is seen then stays so, or the next `set` is refused. */
export const taken = async ({ source, target }: Gates<LogGate>): Promise<Gates> => ({
  source: { gate: await HeldGate.of(source.gate) },
  target: { gate: await HeldGate.of(target.gate) },
});

/**
 * What a move may find of the two gates, wherever the one before it was killed, in its direction or the other.
 *
 * | source    | target    | how it comes about                             | move                | give up             |
 * | --------- | --------- | ---------------------------------------------- | ------------------- | ------------------- |
 * | open      | open      | a target never used; the wrong direction       | target to comparing | nothing to give up  |
 * | open      | comparing | killed while it compared                       | compares anew       | target to open      |
 * | open      | filling   | killed while it copied; `leaveOpen`            | goes on             | nothing to give up  |
 * | open      | moved     | the way back                                   | compares, fills     | nothing to give up  |
 * | comparing | any       | killed while it compared, the other direction  | source to open      | source to open      |
 * | filling   | any       | the other direction, killed while it copied    | refused             | refused             |
 * | moved     | open      | moved                                          | refused             | refused             |
 * | moved     | comparing | as above: it was open                          | to open, refused    | to open, refused    |
 * | moved     | filling   | killed between the two gates                   | finishes            | source to open      |
 * | moved     | moved     | both moved, to a third                         | refused             | refused             |
 *
 * So a log that is filling holds nothing but a beginning of the source and becomes open at the end of the move into it alone,
 * and what was moved becomes open again while the other is known to be filling.
 */
export const settledGates = async ({ source, target }: Gates): Promise<readonly [GateState, GateState]> => {
  // Nothing was written to what is being compared, and it was open before.
  await source.gate.set('open', 'comparing');
  return Promise.all([source.gate.state(), target.gate.state()]);
};

/** @throws CannotMove both logs stay as they are, but that a target which was compared is open again */
export const mayMove = async (gates: Gates): Promise<void> => {
  const [from, into] = await settledGates(gates);
  if (from === 'filling') throw new CannotMove('A move into the source was never finished.');
  if (from !== 'moved' || into === 'filling') return;
  if (into === 'moved') throw new CannotMove(TO_A_THIRD);
  await gates.target.gate.set('open', 'comparing');
  throw new CannotMove('The log has been moved already.');
};

/**
 * Opens the source again, unless the target was opened: what that took since would be lost.
 * @throws CannotMove nothing was opened that was shut by a move
 */
export const giveUpMove = async (logs: Gates<LogGate>): Promise<void> => {
  const gates = await taken(logs);
  const [from, into] = await settledGates(gates);
  if (from === 'filling') throw new CannotMove('The move to give up is the one in the other direction.');
  await gates.target.gate.set('open', 'comparing');
  if (from === 'open') return;
  if (into === 'moved') throw new CannotMove(TO_A_THIRD);
  if (!(await reopened(gates))) throw new CannotMove('The new log is open already. Move back with --to instead.');
};

/** The target first, so that no opening of it that is still under way comes after. Gives whether the source takes events. */
export const reopened = async ({ source, target }: Gates): Promise<boolean> =>
  (await target.gate.set('filling', 'filling')) && source.gate.set('open', 'moved');

const TO_A_THIRD = 'Both logs were moved away: the one in use is a third.';
