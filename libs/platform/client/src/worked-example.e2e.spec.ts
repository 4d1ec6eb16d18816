import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from './index.js';
import { TinyHub } from './testing/tiny-hub.js';

type Run = (library: typeof client, process: object, console: object) => Promise<void>;
const AsyncFunction = (async () => undefined).constructor as new (...parts: string[]) => Run;

let tiny: TinyHub;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samverk-example-'));
  tiny = new TinyHub();
  await tiny.start();
});
afterAll(async () => {
  await tiny.stop();
  await rm(folder, { recursive: true });
});

/** The programs of the page, with its paths in a folder of the test. */
const programs = async (): Promise<Run[]> => {
  const page = await readFile('docs/client.md', 'utf8');
  return [...page.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => {
    const loaded = code!.replace(/^import (\{.*\}) from '@samverk\/client';/m, 'const $1 = library;');
    const placed = loaded.replace(/'(keys\/receiver\.json|sent)'/g, (_, path: string) =>
      JSON.stringify(join(folder, path)),
    );
    return new AsyncFunction('library', 'process', 'console', placed);
  });
};

describe('The worked example of docs/client.md', () => {
  it('does what it says, program by program', async () => {
    const printed: unknown[] = [];
    const log = (...words: unknown[]): void => void printed.push(words.join(' '));
    const env = { HUB: tiny.url, ISSUER: tiny.url, SECRET: 'right' };
    for (const program of await programs()) await program(client, { env }, { log });
    expect(printed).toEqual(['recorded', 'sender Only for you. Åäö.']);
    const receipts = await client.verifyReceipts(client.receiptsFile(join(folder, 'sent')));
    expect(receipts).toMatchObject([{ verdict: 'unproven' }]);
  });
});
