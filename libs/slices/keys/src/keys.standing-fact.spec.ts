import type { Recorded } from '#platform/domain';
import { keysOn } from '#platform/secrecy';
import type { KeysEvent } from './domain/keys.events.js';
import { unitKeysFact } from './keys.standing-fact.js';
import { published, unitPairs } from './testing/index.js';

const facts = (...events: KeysEvent[]) =>
  unitKeysFact.read(
    unitKeysFact.evolve(
      unitKeysFact.initial,
      events.map((event) => ({ event }) as Recorded<KeysEvent>),
    ),
  );

it('S14: a key that two units publish at the same moment is the first one’s', async () => {
  const pairs = await unitPairs();
  const keys = facts(
    await published('school', pairs, '2026-02-02'),
    await published('thief', { ...(await unitPairs()), encryption: pairs.encryption }, '2026-02-02'),
  );
  const holders = keys.filter(({ kid }) => kid === pairs.encryption.kid).map(({ unit }) => unit);
  expect(holders).toEqual(['school']);
});

it('gives what may be sealed to on a day, as a bare public key', async () => {
  const [old, young] = [await unitPairs(), await unitPairs()];
  const keys = facts(
    await published('school', old, '2026-02-02'),
    await published('school', young, '2026-03-02', old.signing),
  );
  const on = (day: string) => keysOn({ keys }, 'school', 'enc', day).map(({ jwk }) => jwk);
  expect(on('2026-02-01')).toEqual([]);
  expect(on('2026-03-01')).toEqual([old.encryption.jwk]);
  expect(on('2026-03-08')).toEqual([old.encryption.jwk, young.encryption.jwk]);
  expect(on('2026-03-09')).toEqual([young.encryption.jwk]);
});
