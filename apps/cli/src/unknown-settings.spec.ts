import { said } from './kafka/testing/said.js';

it('a slip of the pen is named on the error output, without its value, and stops nothing', async () => {
  const { code, err } = await said({ SAMVERK_KAFKA_BROKER: 'secret', SAMVERK_PORT: '3000' }, '--help');
  expect([code, err]).toEqual([
    0,
    expect.stringMatching(/SAMVERK_KAFKA_BROKER is no setting.*SAMVERK_KAFKA_BROKERS\?\n$/),
  ]);
  expect(err).not.toMatch(/secret|SAMVERK_PORT/);
});
