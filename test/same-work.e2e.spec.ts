import { InMemoryEventStore, itemIdOf } from '#platform/event-store';
import { InMemorySealedContents } from '#platform/sealed-content';
import { ready } from './boundary/agreed.js';
import { aHub, HERE, type Hub } from './boundary/hub.js';
import { everything, play } from './boundary/history.js';
import { idOf, said, saying, today, type Move } from './boundary/moves.js';
import { maySee } from './boundary/oracle.js';
import { documentedPaths } from './boundary/surfaces.js';
import type { World } from './boundary/world.js';

const calls: string[] = [];
const counted = <Port extends object>(port: Port): Port =>
  new Proxy(port, {
    get: (target, name) => {
      const member = Reflect.get(target, name, target) as unknown;
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => (
        calls.push(String(name)),
        (member as (...all: unknown[]) => unknown).apply(target, given)
      );
    },
  });

const units = ['centre', 'north', 'south', 'west'].map((id) => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services' as const, bodies: [] },
  ...{ functions: ['case-officer'], roles: id === 'centre' ? (['centre', 'operator'] as const) : [] },
}));
const world: World = { parties: units.map(({ id }) => id), units };
const move = (kind: Move['kind'], thing: number): Move => ({ kind, thing, actor: 9, other: 0, pick: 0 });

let hub: Hub;
let recorded = false;
beforeAll(async () => {
  const log = new InMemoryEventStore();
  for (const { stream, events } of ready(world)) await log.append(HERE, [{ stream, expected: 'any', events }]);
  hub = await aHub(world, counted(log), counted(new InMemorySealedContents()));
  const course = [move('report', 0), move('receive', 0), move('consent', 1), move('offer', 1)];
  recorded = (await play(hub, world, course)) === course.length;
});
afterAll(() => hub.close());

/** What the hub asks its stores for on the way to an answer. */
const work = async (ask: () => Promise<Response>): Promise<string> => {
  calls.length = 0;
  const { status } = await ask();
  return `${status} ${calls.join(' ')}`;
};
const strangers = ({ unit }: { unit: { id: string } }, to: unknown) =>
  units.filter(({ id }) => id !== unit.id && id !== to).map(({ id }) => ({ unit: id, function: 'case-officer' }));

it('§ 9, timing: what is hidden is looked for by the same calls as what is absent, at every address', async () => {
  expect(recorded).toBe(true);
  const paths = (await documentedPaths(hub)).filter((path) => (path.match(/\{/g) ?? []).length === 1);
  const hidden = (await everything(hub.store)).filter(({ visibility }) => visibility !== 'open');
  let compared = 0;
  for (const event of hidden)
    for (const { id: unit } of units.filter(({ id }) => !maySee(id, event)))
      for (const path of paths) {
        const at = (id: string) => () => hub.ask({ unit, function: 'case-officer' }, path.replace(/\{[^}]+\}/, id));
        const { referralId, reportId } = event.data as { referralId?: string; reportId?: string };
        const absent = await work(at(idOf(`absent ${(compared += 1)}`)));
        for (const id of [itemIdOf({ ...event, collaboration: HERE }), referralId ?? reportId!])
          expect([path, await work(at(id))]).toEqual([path, absent]);
      }
  expect(compared).toBeGreaterThan(50);
});

it.each([
  ['receive', 'report', 0],
  ['accept', 'offer', 1],
  ['close-referral', 'offer', 1],
  ['ask-more', 'offer', 1],
] as const)(
  '§ 9, timing: a stranger’s "%s" costs the same calls whether there is such a thing or not',
  async (kind, begins, thing) => {
    const begun = said(world, move(begins, thing));
    for (const [nr, stranger] of strangers(begun, begun.data['to']).entries()) {
      const say = (data: object) => {
        const event = { specversion: '1.0', id: idOf(`${kind} ${nr} ${JSON.stringify(data)}`), source: '/stranger' };
        const { type } = saying[kind](world, move(kind, thing), units[0]!);
        return work(() => hub.post(stranger, { ...event, collaboration: HERE, occurred: today, type, data }));
      };
      const { data } = saying[kind](world, move(kind, thing), units[0]!);
      const key = 'reportId' in data ? 'reportId' : 'referralId';
      const absent = await say({ ...data, [key]: idOf(`never ${nr}`) });
      expect(await say(data)).toBe(absent);
      expect(absent).toMatch(/^4\d\d .*readStream/);
    }
  },
);
