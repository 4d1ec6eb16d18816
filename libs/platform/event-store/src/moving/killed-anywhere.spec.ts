import fc from 'fast-check';
import { newEvent, to } from '#platform/event-store/testing';
import { CannotMove } from './cannot-move.js';
import { giveUpMove } from './gates.js';
import { moveLog } from './move-log.js';
import { GatedLog, Killed, Life } from '../testing/mortal-log.js';

type Way = 'there' | 'back';

/** One command line: what was typed, after how many steps it was killed, and how many events the units sent after it. */
interface Typed {
  readonly way: Way;
  readonly giveUp: boolean;
  readonly life: number;
  readonly sent: number;
}

class World {
  private readonly here = new GatedLog();
  private readonly there = new GatedLog();
  private readonly ids: string[] = [];

  /** The units send to the log that api and worker were last restarted with; those start on no log that is shut. */
  private inUse = this.here;

  async send(events: number): Promise<void> {
    const other = this.inUse === this.here ? this.there : this.here;
    if (this.inUse.state === 'moved' && other.state === 'open') this.inUse = other;
    for (let n = 0; n < events && this.inUse.state === 'open'; n += 1) {
      const event = newEvent();
      await this.inUse.inside.append('c', [to(`s-${this.ids.length % 3}`, event)]);
      this.ids.push(event.id);
    }
  }

  /** Gives whether it was refused. */
  async type({ way, giveUp, life: steps }: Typed): Promise<boolean> {
    const life = new Life(steps);
    const [from, into] = way === 'there' ? [this.here, this.there] : [this.there, this.here];
    const [source, target] = [from.seenBy(life, 'open'), into.seenBy(life, 'filling')];
    try {
      await (giveUp ? giveUpMove({ source, target }) : moveLog(source, target, { tell: () => undefined }));
      return false;
    } catch (error) {
      if (error instanceof Killed) return false;
      if (error instanceof CannotMove) return true;
      throw error;
    }
  }

  /** What each open log holds, but for one that was never used. */
  async open(): Promise<(readonly string[])[]> {
    const logs = [this.here, this.there].filter(({ state }) => state === 'open');
    const feeds = await Promise.all(logs.map(({ inside }) => inside.readFeed({ after: 0n, limit: 9999 })));
    return feeds.map(({ events }) => events.map(({ id }) => id)).filter(({ length }) => length > 0);
  }

  all(): readonly string[] {
    return this.ids;
  }

  filling(): Way | undefined {
    return this.there.state === 'filling' ? 'there' : this.here.state === 'filling' ? 'back' : undefined;
  }
}

const typed = fc.record<Typed>({
  way: fc.constantFrom('there', 'back'),
  giveUp: fc.boolean(),
  // Half of the commands live; a move of a few events has some forty steps.
  life: fc.oneof(fc.constant(Infinity), fc.nat(45)),
  sent: fc.nat(3),
});
const FOREVER = { life: Infinity, sent: 0 };

const afterwards = async (history: readonly Typed[]): Promise<World> => {
  const world = new World();
  await world.send(2);
  for (const command of history) {
    await world.type(command);
    await world.send(command.sent);
    const open = await world.open();
    expect(open.length).toBeLessThanOrEqual(1);
    for (const ids of open) expect(ids).toEqual(world.all());
  }
  return world;
};

it('never are two logs in use, and the one that is holds all that was said, wherever moves were killed', () =>
  fc.assert(
    fc.asyncProperty(fc.array(typed, { maxLength: 8 }), async (history) => void (await afterwards(history))),
    {
      numRuns: 400,
    },
  ));

/** One log is open after a command that was let live; where it was refused and none is, after the move that was begun. */
const ended = async (world: World, command: Pick<Typed, 'way' | 'giveUp'>, giveUp: boolean): Promise<World> => {
  const refused = await world.type({ ...command, ...FOREVER });
  const [isShut, begun] = [(await world.open()).length === 0, world.filling()];
  const taken = isShut && begun !== undefined && !(await world.type({ way: begun, giveUp, ...FOREVER }));
  expect({ refused: refused || !isShut, taken }).toEqual({ refused: true, taken: isShut });
  return world;
};

it('the same command again, let live, leaves one log open or is refused, and then the move that was begun does', () =>
  fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 6 }), fc.boolean(), async (history, giveUp) => {
      const world = await ended(await afterwards(history), history.at(-1)!, giveUp);
      expect(await world.open()).toEqual([world.all()]);
    }),
    { numRuns: 400 },
  ));

const [ways, whether] = [['there', 'back'] as const, [false, true]];

it.each(ways)(
  'a first move %s that is killed at any step is ended by any command, typed in either direction',
  async (first) => {
    for (let life = 0; life < 60; life += 1)
      for (const way of ways)
        for (const giveUp of whether)
          for (const then of whether) {
            const world = await ended(
              await afterwards([{ way: first, giveUp: false, life, sent: 1 }]),
              { way, giveUp },
              then,
            );
            expect(await world.open()).toEqual([world.all()]);
          }
  },
);

it.each(ways)(
  'a first move %s that is killed at any step is ended by the same command, and by giving it up',
  async (way) => {
    for (let life = 0; life < 60; life += 1)
      for (const giveUp of whether) {
        const world = await afterwards([{ way, giveUp: false, life, sent: 1 }]);
        await world.type({ way, giveUp, ...FOREVER });
        expect(await world.open()).toEqual([world.all()]);
      }
  },
);
