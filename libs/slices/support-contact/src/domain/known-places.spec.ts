import { aCall } from '../testing/index.js';
import { unknownPlace } from './known-places.js';

const parties = [
  { id: 'alingsas', kind: 'municipality' },
  { id: 'region', kind: 'region' },
  { id: 'police', kind: 'state-authority' },
  { id: 'gr', kind: 'municipal-association' },
];
const asked = (over: object) => unknownPlace({ ...aCall, ...over }, parties)?.code;

it.each(['alingsas', 'other', 'unknown'])('K39: %s is a municipality to live in', (municipality) => {
  expect(asked({ municipality })).toBeUndefined();
});
it.each(['region', 'gr', 'self', 'elsewhere', '19121212-1212', '0701234567'])(
  'K39, S42: %s is none, whatever it is',
  (municipality) => {
    expect(asked({ municipality })).toBe('unknown-municipality');
  },
);
it.each(['alingsas', 'region', 'police', 'self', 'other', 'unknown'])('K48: %s is a way in', (wayIn) => {
  expect(asked({ wayIn })).toBeUndefined();
});
it.each(['gr', 'elsewhere', '19121212-1212'])('K48, S42: %s is none', (wayIn) => {
  expect(asked({ wayIn })).toBe('unknown-way-in');
});
