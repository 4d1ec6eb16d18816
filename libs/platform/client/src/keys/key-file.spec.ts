import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSealed } from '../seal/open-sealed.js';
import { sealTo } from '../seal/seal.js';
import { readKeys, writeKeys } from './key-file.js';
import { kidOf } from './kid.js';
import { encryptionKeys, forgotten, newKeys, publicKey, rotated } from './key-ring.js';

let root: string;
let path: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'samverk-keys-'));
  path = join(root, 'keys', 'unit.json');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ring = await newKeys('unit');
const mode = async (of: string): Promise<number> => (await stat(of)).mode & 0o777;

describe('A key file', () => {
  it('gives back the keys that were written, and leaves nothing else behind', async () => {
    await writeKeys(path, ring);
    expect(await readKeys(path)).toEqual(ring);
    expect(await readdir(join(root, 'keys'))).toEqual(['unit.json']);
  });

  it('is made for its owner only, in a folder for its owner only', async () => {
    await writeKeys(path, ring);
    expect([await mode(path), await mode(join(root, 'keys'))]).toEqual([0o600, 0o700]);
  });

  it.each([0o640, 0o604, 0o660, 0o601])('is not used when others may read it (mode %i)', async (open) => {
    await writeKeys(path, ring);
    await chmod(path, open);
    await expect(readKeys(path)).rejects.toThrow(/Others may read .*chmod 600/);
  });

  it('is private again once it is written anew', async () => {
    await writeKeys(path, ring);
    await chmod(path, 0o644);
    await writeKeys(path, ring);
    expect(await mode(path)).toBe(0o600);
  });

  it('that is missing or is something else is told in a sentence', async () => {
    await expect(readKeys(path)).rejects.toThrow(/There is no key file/);
    await writeKeys(path, { unit: 'x' } as never);
    await expect(readKeys(path)).rejects.toThrow(/is not a key file/);
  });

  it('holds no key in clear under a passphrase, and opens with that one only', async () => {
    await writeKeys(path, ring, 'en lång fras');
    const written = await readFile(path, 'utf8');
    for (const { encryption, signing } of ring.pairs)
      for (const secret of [encryption.d!, signing.d!, encryption.x!]) expect(written).not.toContain(secret);
    expect(await readKeys(path, 'en lång fras')).toEqual(ring);
    await expect(readKeys(path, 'en annan')).rejects.toThrow(/The passphrase does not open/);
    await expect(readKeys(path)).rejects.toThrow(/locked with a passphrase/);
  });
});

describe('Keys', () => {
  const sealedTo = async ({ pairs }: typeof ring) => sealTo('hej', [publicKey(pairs[0]!.encryption)]);

  it('that were rotated still open what was sealed to them', async () => {
    const before = await sealedTo(ring);
    const after = await rotated(ring);
    expect(after.pairs).toHaveLength(2);
    expect(after.pairs[0]!.encryption.kid).not.toBe(ring.pairs[0]!.encryption.kid);
    expect(await openSealed(before.jwe, before.content, encryptionKeys(after))).toBe('hej');
  });

  it('S60: that were forgotten open nothing any more, and the newer ones are kept', async () => {
    const before = await sealedTo(ring);
    const after = forgotten(await rotated(ring), ring.pairs[0]!.encryption.kid!);
    expect(after.pairs).toHaveLength(1);
    await expect(openSealed(before.jwe, before.content, encryptionKeys(after))).rejects.toMatchObject({
      fault: 'no-key',
    });
  });

  it('have names that follow from their public parts', async () => {
    const { encryption } = ring.pairs[0]!;
    expect(encryption.kid).toBe(await kidOf(publicKey(encryption)));
    expect(publicKey(encryption)).not.toHaveProperty('d');
  });
});
