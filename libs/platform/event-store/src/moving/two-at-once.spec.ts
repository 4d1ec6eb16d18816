import fc from 'fast-check';
import { newEvents, to } from '#platform/event-store/testing';
import { CannotMove } from './cannot-move.js';
import { giveUpMove } from './gates.js';
import { moveLog } from './move-log.js';
import { LogMoving } from '../log-gate.js';
import { GatedLog, Life } from '../testing/mortal-log.js';

/** A command line that is at work, and stands still for as long as nobody lets it take steps. */
class AtWork {
  private readonly halted: (() => void)[] = [];
  private ended = false;

  constructor(logs: readonly [GatedLog, GatedLog], way: 'there' | 'back', giveUp: boolean) {
    const life = new Life(Infinity, () => new Promise((go) => void this.halted.push(go)));
    const [from, into] = way === 'there' ? logs : ([logs[1], logs[0]] as const);
    const [source, target] = [from.seenBy(life, 'open'), into.seenBy(life, 'filling')];
    const work = giveUp ? giveUpMove({ source, target }) : moveLog(source, target, { tell: () => undefined });
    const refused = (error: unknown): void => {
      // The target takes nothing any more from a move that another has taken over from.
      if (!(error instanceof CannotMove || error instanceof LogMoving)) throw error;
    };
    void work.catch(refused).finally(() => (this.ended = true));
  }

  async take(steps: number): Promise<void> {
    for (let n = 0; n < steps && !this.ended; n += 1) {
      while (this.halted.length === 0 && !this.ended) await new Promise(setImmediate);
      this.halted.shift()?.();
      await new Promise(setImmediate);
    }
  }
}

const command = fc.record({ way: fc.constantFrom('there' as const, 'back' as const), giveUp: fc.boolean() });
/** Who goes on, and by how many steps: a giving up has some eight, a move some forty. */
const burst = fc.record({ who: fc.nat(2), steps: fc.oneof(fc.nat(6), fc.nat(45)) });

it('moves that nothing keeps apart never open both logs, wherever one stands still while others go on', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 2, maxLength: 3 }),
      fc.array(burst, { maxLength: 12 }),
      async (commands, bursts) => {
        const logs = [new GatedLog(), new GatedLog()] as const;
        await logs[0].inside.append('c', [to('s-1', newEvents(2))]);
        logs[1].state = 'filling';
        const atWork = commands.map(({ way, giveUp }) => new AtWork(logs, way, giveUp));
        for (const { who, steps } of [...bursts, ...atWork.map((_, who) => ({ who, steps: Infinity }))]) {
          await atWork[who % atWork.length]!.take(steps);
          expect(logs.map(({ state }) => state)).not.toEqual(['open', 'open']);
        }
      },
    ),
    { numRuns: 600 },
  ));

it.each(['there', 'back'] as const)(
  'a giving up beside a move %s that stands still anywhere leaves one log open',
  async (way) => {
    for (let steps = 0; steps < 60; steps += 1) {
      const logs = [new GatedLog(), new GatedLog()] as const;
      const [source, target] = way === 'there' ? logs : ([logs[1], logs[0]] as const);
      await source.inside.append('c', [to('s-1', newEvents(2))]);
      target.state = 'filling';
      const first = new AtWork(logs, way, false);
      await first.take(steps);
      await new AtWork(logs, way, true).take(Infinity);
      await first.take(Infinity);
      expect(logs.filter(({ state }) => state === 'open')).toHaveLength(1);
    }
  },
);
