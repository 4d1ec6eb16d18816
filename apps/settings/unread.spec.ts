import { unreadBy } from './unread.js';

it('a process names what it is given for another, and no value', () => {
  const env = { SAMVERK_JWKS_URI: 'https://secret', SAMVERK_REQUESTS_PER_MINUTE: '7', SAMVERK_BATCH: '9' };
  expect(unreadBy('api', env)).toMatch(/: SAMVERK_BATCH\.$/);
  expect(unreadBy('worker', env)).toMatch(/: SAMVERK_JWKS_URI, SAMVERK_REQUESTS_PER_MINUTE\.$/);
  expect(unreadBy('standalone', env)).not.toMatch(/secret|7|9/);
});

it('where all is read nothing is said', () => {
  expect(
    unreadBy('worker', { SAMVERK_DATABASE_URL_FILE: '/run/x', SAMVERK_KAFKA_BROKERS: 'a:1', PATH: '/' }),
  ).toBeUndefined();
});
