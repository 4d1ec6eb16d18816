import fc from 'fast-check';
import { RelayTrouble } from './relay-trouble.js';

const listening = () => {
  const [said, logged]: [string[], unknown[]] = [[], []];
  const log = {
    log: (...line: unknown[]) => void logged.push(['info', ...line]),
    warn: (...line: unknown[]) => void logged.push(['warn', ...line]),
  };
  return { said, logged, trouble: new RelayTrouble((line) => void said.push(line), log) };
};

it('a relay that begins to fail is told once, with its stable reason and what to do, and once when it goes on', () => {
  const { said, logged, trouble } = listening();
  for (const failing of [null, 'UNKNOWN_TOPIC_OR_PARTITION', 'UNKNOWN_TOPIC_OR_PARTITION', null, null])
    trouble.heard('here', failing);
  expect(said).toEqual([
    'The relay of here to Kafka stands still (UNKNOWN_TOPIC_OR_PARTITION): topics or rights are missing: run samverk kafka apply.',
    'The relay of here to Kafka goes on.',
  ]);
  const relay = { projection: 'relay' };
  const reason = { ...relay, code: 'UNKNOWN_TOPIC_OR_PARTITION' };
  expect(logged).toEqual([
    ['warn', reason, said[0]],
    ['info', relay, said[1]],
  ]);
});

it('what fails otherwise than before is told anew', () => {
  const { said, trouble } = listening();
  for (const failing of ['KafkaJSConnectionError', 'SASL_AUTHENTICATION_FAILED']) trouble.heard('here', failing);
  expect(said.map((line) => /SAMVERK_KAFKA_(BROKERS|PASSWORD)/.exec(line)![1])).toEqual(['BROKERS', 'PASSWORD']);
});

it('each line names the collaboration that it is about, and none is left out because another one failed before', () => {
  const heard = fc.array(fc.tuple(fc.constantFrom('here-a', 'here-b'), fc.constantFrom(null, 'X', 'Y')));
  const holds = (all: readonly (readonly [string, string | null])[]): void => {
    const { said, logged, trouble } = listening();
    const changes = all.filter(
      ([id, now], at) => now !== (all.slice(0, at).findLast(([one]) => one === id)?.[1] ?? null),
    );
    for (const each of all) trouble.heard(...each);
    const named = changes.map(([id]) => expect.stringContaining(`The relay of ${id} to Kafka`) as string);
    expect(said).toEqual(named);
    expect(logged.map((line) => (line as string[]).at(-1))).toEqual(said);
  };
  fc.assert(fc.property(heard, holds));
});
