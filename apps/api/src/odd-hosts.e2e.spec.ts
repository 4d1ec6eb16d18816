import { get } from 'node:http';
import { aRunningApi, type RunningApi } from './testing/running-api.js';

let api: RunningApi;
beforeAll(async () => (api = await aRunningApi()));
afterAll(() => api.close());

const asked = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(`${api.url}/v1/api-info`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });

it.each(['a b', '[', '%%', 'a:99999', 'a/b?c#d', 'a@b', 'a\\b', '<b>'])('%s is no host and 400', async (host) => {
  expect(await asked(host)).toBe(400);
});

it.each(['hub.example', 'hub.example:8443', '127.0.0.1:3000', '[::1]:3000', ''])('%s is answered', async (host) => {
  expect(await asked(host)).toBe(200);
});
