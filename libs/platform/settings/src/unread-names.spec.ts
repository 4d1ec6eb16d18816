import { text } from './kinds.js';
import { setting } from './setting.js';
import { unreadNames } from './unread-names.js';

const wanted = { key: setting({ name: 'SAMVERK_KEY', kind: text('a key'), meaning: 'Opens.', secret: true }) };

it('what another process reads is named where it is given and has no effect, and nothing else is', () => {
  const ours = { SAMVERK_KEY: 'k', SAMVERK_KEY_FILE: 'f', PATH: '/bin', SAMVERK_LEFT_OUT: '' };
  expect(unreadNames(wanted, ours)).toEqual([]);
  expect(unreadNames(wanted, { ...ours, SAMVERK_SIZE: '3', SAMVERK_PLACE: 'x' })).toEqual([
    'SAMVERK_PLACE',
    'SAMVERK_SIZE',
  ]);
});
