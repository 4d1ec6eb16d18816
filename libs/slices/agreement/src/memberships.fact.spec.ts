import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { StandingFacts } from '#platform/intake';
import { isMember } from '#platform/secrecy';
import { membershipsFact } from './memberships.fact.js';
import { assessed, everyoneBut, extended, inForce, left, notice, toldTo, withdrawal } from './testing/index.js';

const membersAfter = async (...history: Parameters<typeof toldTo>) => {
  const standing = new StandingFacts(await toldTo(...history), new Upcasters());
  standing.add(membershipsFact);
  return standing.of('here');
};

it('S54: nobody is a member without an agreement in force', async () => {
  expect((await membersAfter()).memberships).toEqual([]);
});

it('S18: a party is a member until the day it leaves, not after', async () => {
  const exit = [
    withdrawal('cedar', '2021-12-31', '2022-12-31'),
    assessed(['cedar'], false),
    left('cedar', '2022-12-31', 're-split'),
  ];
  const facts = await membersAfter(...inForce, ...exit);
  expect(isMember(facts, 'cedar', '2022-12-31')).toBe(true);
  expect(isMember(facts, 'cedar', '2023-01-01')).toBe(false);
  expect(isMember(facts, 'ash', '2023-01-01')).toBe(true);
});

it('question 5: after the period only those continue for whom an extension is recorded', async () => {
  const before = await membersAfter(...inForce, notice('ash', '2022-05-01'));
  expect(isMember(before, 'cedar', '2024-01-01')).toBe(false);
  const after = await membersAfter(...inForce, notice('ash', '2022-05-01'), extended(everyoneBut('ash')));
  expect(isMember(after, 'cedar', '2024-01-01')).toBe(true);
  expect(isMember(after, 'ash', '2024-01-01')).toBe(false);
});

it('a change counts at once for whoever asks after it', async () => {
  const store = new InMemoryEventStore();
  const standing = new StandingFacts(store, new Upcasters());
  standing.add(membershipsFact);
  expect((await standing.of('here')).memberships).toEqual([]);
  const told = await toldTo(...inForce);
  for (const event of (await told.readFeed({ after: 0n, limit: 1000 })).events) {
    const { collaboration, stream, version: _version, position: _position, chain: _chain, ...said } = event;
    await store.append(collaboration, [{ stream, expected: 'any', events: [said] }]);
  }
  const [first, second] = await Promise.all([standing.of('here'), standing.of('here')]);
  expect(isMember(first, 'ash', '2022-01-01')).toBe(true);
  expect(second).toEqual(first);
});
