import fc from 'fast-check';
import type { World } from './world.js';
import { entrustedTo, keeping } from './saying/keeping.js';
import { referring } from './saying/referring.js';
import { reporting } from './saying/reporting.js';
import { talking } from './saying/talking.js';
import { centre, thingOf, type Said } from './saying/thing.js';

export { claims, idOf, today, type Said } from './saying/thing.js';

/** How each kind of move is said. */
export const saying = { ...talking, ...reporting, ...referring, ...keeping } as const;

/** One thing that some unit tries to say. Most of it is refused, as in life. */
export interface Move {
  readonly kind: keyof typeof saying;
  /** Who says it, of which of the things there are, to whom. */
  readonly actor: number;
  readonly thing: number;
  readonly other: number;
  readonly pick: number;
}

const kinds = Object.keys(saying) as (keyof typeof saying)[];

/** How things mostly go, so that histories get far enough to hide something. */
const courses: readonly (readonly Move['kind'][])[] = [
  ['ask', 'answer', 'follow-up', 'answer', 'close-consultation'],
  ['contact', 'contact', 'withdraw-contact'],
  ['report', 'receive', 'protect', 'ask-feedback', 'assess', 'give-feedback', 'conclude'],
  ['report', 'receive', 'protect', 'assess', 'ask-feedback', 'withhold-feedback', 'ask-feedback', 'conclude'],
  ['consent', 'offer-telling', 'ask-more', 'give-more', 'accept', 'close-referral', 'revoke'],
  ['consent', 'offer', 'quietly', 'ask-more', 'give-more', 'quietly', 'quietly', 'revoke', 'withdraw-consent'],
  ['consent', 'offer-telling', 'decline', 'withdraw-consent'],
  ['mark', 'ask-lawyer', 'plan-review', 'by-hand', 'approve-review', 'decide-purge', 'unmark'],
];

const numbers = { other: fc.nat(100), pick: fc.nat(100) };
const course = fc
  .record({
    nr: fc.nat(courses.length - 1),
    thing: fc.integer({ min: 0, max: 3 }),
    left: fc.array(fc.nat(9), { maxLength: 9 }),
    ...numbers,
  })
  .map(({ nr, thing, left, other, pick }): Move[] =>
    courses[nr]!.flatMap((kind, step) =>
      left[step] === 0 ? [] : [{ kind, actor: 9, thing, other, pick: pick + step }],
    ),
  );
const anything = fc.record({
  kind: fc.constantFrom(...kinds),
  actor: fc.integer({ min: 0, max: 9 }),
  thing: fc.integer({ min: 0, max: 3 }),
  ...numbers,
});

/** Several things under way at once, each mostly in its course, with words out of turn in between. */
export const histories: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.array(course, { minLength: 8, maxLength: 14 }), fc.array(anything, { minLength: 10, maxLength: 30 }))
  .map(([all, stray]) => {
    const longest = Math.max(...all.map(({ length }) => length));
    const inTurn = Array.from({ length: longest }, (_, step) => all.flatMap((each) => each[step] ?? [])).flat();
    return inTurn.flatMap((move, nr) => [move, ...(stray[nr] ? [stray[nr]] : [])]);
  });

const familyOf = (kind: Move['kind']): 'consultation' | 'contact' | 'report' | 'referral' | 'own' => {
  if (kind in keeping) return 'own';
  if (kind in reporting) return 'report';
  if (kind in referring) return 'referral';
  return ['contact', 'withdraw-contact'].includes(kind) ? 'contact' : 'consultation';
};

/** Mostly the one of the two whose business it is says it; now and then the other one, or a stranger. */
export const said = (world: World, move: Move): Said => {
  const { units } = world;
  const family = familyOf(move.kind);
  const { opener, other } = thingOf(world, family, move.thing);
  const counterpart = family === 'consultation' || family === 'contact' ? centre(world) : other;
  const { data } = saying[move.kind](world, move, units[0]!);
  const answers = 'sender' in data || 'reporter' in data || move.kind === 'answer' || family === 'contact';
  const [usual, unusual] = answers ? [counterpart, opener] : [opener, counterpart];
  const unit = move.actor === 0 ? units[move.other % units.length]! : move.actor === 1 ? unusual : usual;
  return { unit, function: entrustedTo[move.kind] ?? 'case-officer', ...saying[move.kind](world, move, unit) };
};
