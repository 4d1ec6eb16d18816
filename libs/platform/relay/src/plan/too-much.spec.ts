import fc from 'fast-check';
import { here } from '../testing/sample-events.js';
import { inboxTopic, laneOf, openTopic, replayLaneOf, unitPrincipal } from '../topics/topic-names.js';
import { EVERYONE, RELAY, type Operation, type Rule } from './rule.js';
import { tooMuch } from './too-much.js';
import { wanted } from './wanted.js';

const { rules } = wanted(here);
const centre = unitPrincipal('here', 'centre');
const right = (given: Partial<Rule> = {}): Rule => ({
  ...{ principal: centre, on: 'topic', name: inboxTopic('here', 'board'), pattern: 'literal', may: 'read', ...given },
});
const found = (...more: readonly Rule[]) => tooMuch('here', [...rules, ...more], rules, []);
const operations: readonly Operation[] = ['all', 'read', 'write', 'describe', 'alter-configs', 'delete'];

it('what is wanted is not too much', () => expect(found()).toEqual({ taken: [], left: [] }));

it('whatever a unit, the relay or everyone may do at another’s inbox is taken away, from wherever it may', () => {
  const principals = fc.constantFrom(centre, unitPrincipal('there', 'centre'), EVERYONE);
  const host = fc.option(fc.constant('10.0.0.1'), { nil: undefined });
  const holds = (principal: string, may: Operation, from: string | undefined): void => {
    const given = right({ principal, may, ...(from ? { host: from } : {}) });
    expect(found(given)).toEqual({ taken: [given], left: [] });
  };
  fc.assert(fc.property(principals, fc.constantFrom(...operations), host, holds));
  expect(found(right({ principal: RELAY, may: 'delete' })).taken).toHaveLength(1);
});

it('a right of one host is another than the one from anywhere', () => {
  const given = right({ name: openTopic('here'), host: '10.0.0.1' });
  expect(found(given).taken).toEqual([given]);
});

it('so are rights on groups, on the lane, on all that begins alike and on the cluster', () => {
  const given = [
    right({ on: 'group', name: `${unitPrincipal('here', 'board')}.`, pattern: 'prefixed', may: 'describe' }),
    right({ on: 'transactional-id', name: laneOf('here'), principal: EVERYONE, may: 'write' }),
    right({ on: 'transactional-id', name: replayLaneOf(`${openTopic('here')}.2`), principal: RELAY, may: 'write' }),
    right({ name: 'here.inbox.', pattern: 'prefixed', principal: EVERYONE }),
    right({ on: 'cluster', name: 'kafka-cluster', may: 'describe' }),
    right({ name: '*' }),
  ];
  expect(found(...given)).toEqual({ taken: given, left: [] });
});

it('what is wider than us, or of somebody else, is told and left', () => {
  const given = [
    right({ principal: 'kafka-ui', may: 'describe' }),
    right({ principal: EVERYONE, name: '*' }),
    right({ principal: EVERYONE, name: 'he', pattern: 'prefixed' }),
    right({ principal: 'other', on: 'transactional-id', name: 'samverk.', pattern: 'prefixed', may: 'write' }),
  ];
  expect(found(...given)).toEqual({ taken: [], left: given });
});

it('rights on what is another’s are none of ours', () => {
  const given = [
    right({ principal: 'other', name: 'orders' }),
    right({ principal: EVERYONE, name: 'hereabouts' }),
    right({ principal: RELAY, name: openTopic('there'), may: 'write' }),
    right({ principal: unitPrincipal('there', 'centre'), name: openTopic('there') }),
  ];
  expect(found(...given)).toEqual({ taken: [], left: [] });
});

it('a topic that was filled anew for a unit is its to read, and no other’s', () => {
  const mine = right({ name: `${inboxTopic('here', 'centre')}.2` });
  const theirs = right({ name: `${inboxTopic('here', 'board')}.2` });
  const there = [mine.name, theirs.name];
  expect(tooMuch('here', [...rules, mine, theirs], rules, there)).toEqual({ taken: [theirs], left: [] });
});

it('the right to a topic that was filled anew ends with the topic: the next of that name may be for another', () => {
  const mine = right({ name: `${openTopic('here')}.2` });
  expect(found(mine)).toEqual({ taken: [mine], left: [] });
});

it('a collaboration whose name begins alike is another’s: its lane is neither taken nor told', () => {
  const neighbour = wanted({ ...here, id: `${here.id}-south` });
  expect(found(...neighbour.rules)).toEqual({ taken: [], left: [] });
  const lanes = right({ on: 'transactional-id', name: laneOf('he'), pattern: 'prefixed', principal: 'other' });
  expect(found(lanes)).toEqual({ taken: [], left: [lanes] });
});

it('what gives more than topics is told and left, also to the relay; what lets nobody do more is not', () => {
  const onCluster = { on: 'cluster', name: 'kafka-cluster' } as const;
  const given = [
    right({ ...onCluster, principal: EVERYONE, may: 'describe' }),
    right({ ...onCluster, principal: RELAY, may: 'alter' }),
    right({ on: 'delegation-token', name: '*', principal: 'other', may: 'describe' }),
    right({ on: 'user', name: `User:${centre}`, principal: 'other', may: 'create-tokens' }),
    right({ on: 'user', name: '*', may: 'describe-tokens' }),
    right({ on: 'transactional-id', name: laneOf('here'), principal: RELAY, may: 'two-phase-commit' }),
  ];
  expect(found(...given)).toEqual({ taken: [], left: given });
  const idle = [right({ ...onCluster, principal: EVERYONE, may: 'idempotent-write' })];
  const others = [right({ on: 'user', name: 'User:there.0', principal: 'other', may: 'create-tokens' })];
  expect(found(...idle, ...others)).toEqual({ taken: [], left: [] });
});

it('what is denied to those of ours is told and never taken away, since it may be how somebody was stopped in haste', () => {
  const denied = (given: Partial<Rule>): Rule => right({ ...given, denied: true });
  const given = [
    denied({ name: openTopic('here') }),
    denied({ name: `${inboxTopic('here', 'centre')}.2` }),
    denied({ name: '*', may: 'all' }),
    denied({ principal: EVERYONE, name: 'he', pattern: 'prefixed' }),
    denied({ principal: RELAY, on: 'transactional-id', name: laneOf('here'), may: 'write' }),
  ];
  const others = [
    denied({ principal: 'other' }),
    denied({ may: 'delete' }),
    denied({ principal: EVERYONE, name: 'x' }),
  ];
  expect(found(...given, ...others)).toEqual({ taken: [], left: given });
});
