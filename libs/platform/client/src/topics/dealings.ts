import { nothingDealt, type Dealt } from './dealt.js';

/** One step: given what has been dealt with, does the work there is and tells what has been dealt with then. */
export type Step<Transaction> = (dealt: Dealt, transaction: Transaction) => Promise<Dealt>;

/**
 * What has been dealt with in each topic, kept together with what came of it. This is what makes one of a message that is
 * delivered twice, so an integrator fulfils it with the database that its own work goes to.
 */
export interface Dealings<Transaction> {
  /**
   * In one transaction: reads what has been dealt with in the topic, takes the step, and keeps what that tells. All of it or
   * nothing; and nobody else takes a step of the same topic meanwhile, in no other process either.
   */
  take(topic: string, step: Step<Transaction>): Promise<void>;
}

/** Forgets all with the process: for trying out. */
export const memoryDealings = (): Dealings<undefined> => {
  const kept = new Map<string, Dealt>();
  const take = inTurn();
  return {
    take: (topic, step) =>
      take(topic, async () => void kept.set(topic, await step(kept.get(topic) ?? nothingDealt, undefined))),
  };
};

/** Work under one name, one after the other, whether or not the one before succeeded. */
export const inTurn = () => {
  const last = new Map<string, Promise<void>>();
  return (name: string, work: () => Promise<void>): Promise<void> => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
};
