import { here } from '../testing/sample-events.js';
import { inboxTopic, openTopic, unitPrincipal } from '../topics/topic-names.js';
import { toClose } from './closed.js';
import { EVERYONE, RELAY, type Rule } from './rule.js';
import { wanted } from './wanted.js';

const name = `${openTopic('here')}.2`;
const right = (given: Partial<Rule>): Rule => ({
  ...{ principal: unitPrincipal('here', 'board'), on: 'topic', name, pattern: 'literal', may: 'read', ...given },
});
const closed = (...more: readonly Rule[]) => toClose(name, [...wanted(here).rules, ...more]);

it('what the configuration gives lets nobody see a topic that is filled anew', () => {
  expect(closed()).toEqual({ taken: [], wider: [] });
});

it('whatever anybody of ours may do with that name is taken away, also whose it was before', () => {
  const taken = [right({}), right({ principal: EVERYONE, may: 'describe' }), right({ principal: RELAY, may: 'all' })];
  expect(closed(...taken)).toEqual({ taken, wider: [] });
});

it('rights that reach it by more than its name are for whoever gave them', () => {
  const wider = [right({ name: `${openTopic('here')}.`, pattern: 'prefixed' }), right({ name: '*' })];
  expect(closed(...wider, right({ name, pattern: 'prefixed' }))).toMatchObject({ taken: [], wider: { length: 3 } });
});

it('what is denied, lies on another name or is of a tool of the cluster stops nothing', () => {
  const others = [
    right({ denied: true }),
    right({ name: `${openTopic('here')}.3` }),
    right({ name: inboxTopic('here', 'board'), pattern: 'prefixed' }),
    right({ principal: 'kafka-ui', name: '*', may: 'describe' }),
    right({ on: 'group', name: '*' }),
  ];
  expect(closed(...others)).toEqual({ taken: [], wider: [] });
});
