import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOutbox, receiptsFile, verifyReceipts } from '../index.js';
import { saying, startPartners, type Partners } from '../testing/partners.js';

let partners: Partners;
beforeEach(async () => void (partners = await startPartners()));
afterEach(() => partners.tiny.stop());

describe('Receipts in a file', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'samverk-receipts-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('prove offline what was recorded', async () => {
    const kept = partners.as({ outbox: fileOutbox(folder) });
    for (let sent = 0; sent < 3; sent += 1) await kept.sendSealed(saying);
    expect((await verifyReceipts(receiptsFile(folder))).map(({ verdict }) => verdict)).toEqual([
      'holds',
      'holds',
      'holds',
    ]);
  });
});
