import { here } from '../testing/sample-events.js';
import { inboxTopic, unitPrincipal } from '../topics/topic-names.js';
import { commands } from './commands.js';

const printed = commands([here, { ...here, id: 'there' }], 'broker:9093');
const withLogin = (id: string, unit: string): readonly string[] =>
  printed.filter((line) => line.endsWith(` ${unitPrincipal(id, unit)}`));

it('§ 9: every unit gets a login, so that nobody can tell by it who has a system', () => {
  for (const id of ['here', 'there'])
    for (const unit of ['centre', 'board', 'school']) expect(withLogin(id, unit)).toHaveLength(2);
  expect(withLogin('here', 'nobody')).toEqual([]);
});

it('the relay gets one, of how many collaborations it may be', () => {
  expect(printed.filter((line) => line.endsWith(' samverk-relay'))).toHaveLength(1);
});

it('each login and inbox stands beside the unit whose it is', () => {
  const of = (unit: string) => printed.filter((line) => line.startsWith(`# here, ${unit}:`));
  expect(of('board')).toEqual([
    expect.stringContaining(`${unitPrincipal('here', 'board')}, inbox ${inboxTopic('here', 'board')}`),
  ]);
  expect(of('school')).toEqual([expect.stringContaining('no inbox')]);
});
