import { noFacts } from '#platform/secrecy';
import { Grounds } from './grounds.js';

const told: Readonly<Record<string, readonly string[]>> = { memberships: ['left.v1'], reviews: ['approved.v1'] };
const grounds = () => new Grounds(noFacts, 7n, (names) => [...names].flatMap((name) => told[String(name)] ?? []));

it('what was looked at must still hold, and nothing else', () => {
  const { facts } = grounds();
  expect(facts.memberships).toBe(noFacts.memberships);
  const looking = grounds();
  looking.facts.memberships.some(() => true);
  expect(looking.fence()).toEqual({ types: ['left.v1'], after: 7n });
  expect(looking.facts.reviews).toEqual([]);
  expect(looking.fence()).toEqual({ types: ['left.v1', 'approved.v1'], after: 7n });
});

it('whoever copies the facts has looked at all of them', () => {
  const copying = grounds();
  expect({ ...copying.facts }).toEqual(noFacts);
  expect(copying.fence()?.types.toSorted()).toEqual(['approved.v1', 'left.v1']);
});

it('where nothing was looked at, or nobody tells it, nothing can change', () => {
  const nothing = grounds();
  expect(nothing.fence()).toBeUndefined();
  expect(nothing.facts.settings).toEqual([]);
  expect(nothing.fence()).toBeUndefined();
});
