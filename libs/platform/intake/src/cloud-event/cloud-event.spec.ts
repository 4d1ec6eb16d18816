import { Refusal } from '../problem/refusal.js';
import { cloudEvent } from './cloud-event.js';

const good = {
  ...{
    specversion: '1.0',
    id: '11111111-1111-4111-8111-111111111111',
    source: '/office/doors',
    occurred: '2026-02-01',
  },
  ...{ type: 'door.opened.v1', collaboration: 'house', data: {} },
};
const attributes = (count: number, prefix: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`${prefix}${nth}`, 'x']));
const remarksOn = (value: unknown): number => {
  try {
    cloudEvent(value);
  } catch (error) {
    if (error instanceof Refusal) return error.invalidParameters.length;
  }
  throw new Error('not refused');
};

it('extensions of other standards are taken, as far as anybody sends them', () => {
  const event = { ...good, ...attributes(90, 'trace') };
  expect(cloudEvent(event)).toBe(event);
});

it('no envelope draws an answer that grows with it, however many attributes are wrong', () => {
  expect(remarksOn({ ...good, ...attributes(40, 'WRONG') })).toBe(40);
  expect(remarksOn({ ...good, ...attributes(90, 'WRONG') })).toBe(50);
  expect(remarksOn({ ...good, ...attributes(100_000, 'WRONG') })).toBe(0);
});
