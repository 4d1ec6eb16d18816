import { here } from '../testing/sample-events.js';
import { inboxTopic, openTopic, releasesTopic, unitPrincipal } from '../topics/topic-names.js';
import { goneOf } from './gone.js';
import { EVERYONE, ruleText, type Rule } from './rule.js';
import { wanted } from './wanted.js';

const there = { ...here, id: 'here-south' };
const namesOf = (id: string) => wanted({ ...here, id }).topics.map(({ name }) => name);
const rules = [here, there].flatMap((each) => wanted(each).rules);
const names = [...namesOf('here'), ...namesOf('here-south')];
const right = (given: Partial<Rule>): Rule => ({
  ...{ principal: 'orders', on: 'topic', name: 'orders.open', pattern: 'literal', may: 'read', ...given },
});

it('of what is configured nothing is gone', () => {
  expect(goneOf(['here', 'here-south'], { rules, names })).toEqual([]);
});

it('of a collaboration that is gone every right, login and topic is found, and none of its neighbour’s', () => {
  const [gone, ...others] = goneOf(['here-south'], { rules, names });
  expect([gone!.id, others]).toEqual(['here', []]);
  expect(gone!.rules.map(ruleText).toSorted()).toEqual(wanted(here).rules.map(ruleText).toSorted());
  expect(gone!.logins).toEqual(here.units.map(({ id }) => unitPrincipal('here', id)));
  expect(gone!.topics).toEqual(namesOf('here'));
});

it('what everyone may do with it is found as well, and rights of tools of the cluster are left', () => {
  const more = [right({ principal: EVERYONE, name: openTopic('here') }), right({ name: openTopic('here') })];
  const [gone] = goneOf(['here-south'], { rules: [...rules, ...more], names });
  expect(gone!.rules).toContainEqual(more[0]);
  expect(gone!.rules).not.toContainEqual(more[1]);
});

it('topics are named for as long as they are there, also when no right is left, and no topic that another called alike', () => {
  const left = [...namesOf('here'), `${inboxTopic('here', 'board')}.2`];
  const [gone] = goneOf([], { rules: [], names: [...left, 'here.orders', 'here.inbox.of-orders'] });
  expect(gone).toMatchObject({ id: 'here', topics: left, rules: [], logins: [] });
  const two = [openTopic('here'), releasesTopic('here')];
  expect(goneOf([], { rules: [], names: two })).toMatchObject([{ topics: two }]);
});

it('what only looks a little like a collaboration is none', () => {
  const others = [
    right({}),
    right({ principal: 'app.0123456789abcdef', name: 'app' }),
    right({ on: 'transactional-id', name: 'samverk.', pattern: 'prefixed', may: 'write' }),
  ];
  expect(goneOf([], { rules: others, names: ['orders.open', 'orders.inbox.1', 'x.releases'] })).toEqual([]);
});
