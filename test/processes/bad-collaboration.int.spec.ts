import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended } from './ended.js';

const folder = mkdtempSync(join(tmpdir(), 'collaborations-'));
mkdirSync(join(folder, 'stray'));
afterAll(() => [folder, `${folder}-data`].forEach((each) => rmSync(each, { recursive: true, force: true })));

it.each([
  ['api', []],
  ['worker', []],
  ['standalone', []],
  ['cli', ['--collaboration', 'stray', 'kafka', 'plan']],
])('a collaboration that is none is told by its file and not blamed on the database: %s', async (process, args) => {
  const more = {
    SAMVERK_COLLABORATIONS: folder,
    SAMVERK_DATA: `${folder}-data`,
    SAMVERK_KAFKA_BROKERS: '127.0.0.1:1',
  };
  const { code, err } = await ended(`../../apps/${process}/src/main.ts`, more, ...args);
  expect({ code: code === 1 || code === 2, err }).toEqual({
    code: true,
    err: expect.stringContaining(`${join(folder, 'stray', 'collaboration.json')} is not a valid collaboration`),
  });
  expect(err).not.toMatch(/database|issuer|at .*:\d+:\d+/);
});
