import { describeWithKafka, ownBroker, type TestBroker } from '#platform/embedded-kafka/testing';
import { commands } from '../plan/commands.js';
import { here } from '../testing/index.js';
import { firstStep } from '../testing/first-step.js';
import { unitPrincipal } from '../topics/topic-names.js';

/** As the commands that are printed make them. */
const logins = commands([here], 'b:1').flatMap((line) => / --entity-name (\S+)$/.exec(line)?.[1] ?? []);

describeWithKafka('The first step of a login by SCRAM', () => {
  let server: TestBroker;
  beforeAll(async () => {
    server = await ownBroker({ users: Object.fromEntries(logins.map((name) => [name, 'of all'])) });
  }, 120_000);
  afterAll(() => server?.remove());

  it('§ 9: tells a stranger no more than who is in the agreement: units with a system and without answer alike', async () => {
    const answers: string[] = [];
    for (const unit of ['centre', 'board', 'school'])
      answers.push(await firstStep(server.broker, unitPrincipal('here', unit)));
    expect(new Set(answers)).toEqual(new Set(['known']));
    // The broker does tell; that is why every unit has a login.
    expect(await firstStep(server.broker, unitPrincipal('here', 'nobody'))).toBe('unknown');
  });
});
