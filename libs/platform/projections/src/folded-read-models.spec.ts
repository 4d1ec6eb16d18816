import { instantOf } from './folded-read-models.js';

it.each([
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z'],
  ['2017-01-01T00:59:60.5+01:00', '2016-12-31T23:59:59.999Z'],
  ['2020-05-11t10:00:00z', '2020-05-11T10:00:00.000Z'],
  ['2020-05-11 10:00:00Z', '2020-05-11T10:00:00.000Z'],
  ['2020-05-11T12:00:00.1234567+02:00', '2020-05-11T10:00:00.123Z'],
])('%s is the instant %s, however it is written', (written, instant) => {
  expect(new Date(instantOf(written)).toISOString()).toBe(instant);
});
