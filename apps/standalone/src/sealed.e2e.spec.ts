import { randomUUID } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import {
  connect,
  fileOutbox,
  readKeys,
  receiptsFile,
  verifyReceipts,
  type Hub,
  type InboxItem,
} from '#platform/client';
import { run } from '../../cli/src/program.js';
import { writeConnection } from './connection-file.js';
import { demonstrateKeys, keyFileIn } from './demonstration-keys.js';
import { caughtUp, loadOnce } from './first-load.js';
import type { Standalone } from './standalone.js';
import { collaborations, openFolder, start } from './testing/standalone-hub.js';

const collaboration = 'goteborg-stodcentrum';
const [asker, centre, outsider] = ['tjorn-kommunen', 'goteborg-stodcentrum', 'polisen-region-vast'];
const text = 'Vi möter en familj och undrar över hoten. 🌧️';

describe('A hub on this machine', () => {
  const { root, remove } = openFolder();
  let hub: Standalone;
  let published: number;
  beforeAll(async () => {
    hub = await start(join(root, 'data'));
    // Units of parties that are not in an agreement are sent nothing (S54).
    await loadOnce(hub, collaborations);
    published = await demonstrateKeys(hub);
    await caughtUp(hub);
  }, 120_000);
  afterAll(async () => {
    await hub.stop();
    remove();
  });

  const as = (unit: string, trusted = {}): Hub => {
    const { clientId, clientSecret } = hub.issuer.credentials(unit, 'case-officer');
    const outbox = fileOutbox(join(root, 'sent', unit));
    return connect({
      hub: hub.hub,
      issuer: hub.issuer.issuer,
      clientId,
      clientSecret,
      collaboration,
      unit,
      outbox,
      trusted,
    });
  };
  const samverk = async (...args: string[]): Promise<string> => {
    let printed = '';
    const print = (chunk: unknown): boolean => ((printed += String(chunk)), true);
    const writes = [process.stdout, process.stderr].map((out) => jest.spyOn(out, 'write').mockImplementation(print));
    const code = await run(['node', 'samverk', ...args], { SAMVERK_DATA: hub.folder.path });
    for (const write of writes) write.mockRestore();
    expect({ code, printed }).toMatchObject({ code: 0 });
    return printed;
  };
  const keysOf = (unit: string) => readKeys(keyFileIn(hub.folder.path, unit));
  const inboxOf = async (unit: string): Promise<InboxItem[]> => {
    await caughtUp(hub);
    const items: InboxItem[] = [];
    for await (const item of as(unit).inbox({ limit: 1 })) items.push(item);
    return items;
  };
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const question = (consultationId: string) => ({
    type: 'consultation.requested.v1',
    data: {
      ...{ consultationId, to: centre, phase: 'inquiry', themes: ['violence'], profession: 'social-services' },
      ...{ exposedBehind: 'yes', channel: 'web', wayIn: 'tjorn', contentUntil: inDays(10) },
    },
  });
  const ask = (consultationId = randomUUID(), id = randomUUID()) =>
    as(asker!).sendSealed({ ...question(consultationId), id, text, recipients: [centre!] });

  it('has keys for each unit with a key-keeper, readable by their owner only, and makes them once', async () => {
    const files = readdirSync(join(hub.folder.path, 'keys'));
    expect(files).toHaveLength(published);
    expect(files).toContain(`${centre}.json`);
    for (const file of files) expect(statSync(join(hub.folder.path, 'keys', file)).mode & 0o777).toBe(0o600);
    expect(await demonstrateKeys(hub)).toBe(0);
  });

  it('carries a sealed text from one unit to another, which alone can open it', async () => {
    expect(await ask()).toMatchObject({ status: 'recorded' });
    const [item] = await inboxOf(centre!);
    expect(item).toMatchObject({ type: 'consultation.requested.v1', sender: asker });
    expect(await as(centre!).open(item!, await keysOf(centre!))).toBe(text);
    await expect(as(centre!).open(item!, await keysOf(outsider!))).rejects.toMatchObject({ fault: 'no-key' });
  });

  it('S8: gives an outsider neither item nor content', async () => {
    const [item] = await inboxOf(centre!);
    expect(await inboxOf(outsider!)).toEqual([]);
    await expect(as(outsider!).item(item!.id)).rejects.toMatchObject({ status: 404 });
    await expect(as(outsider!).open(item!, await keysOf(outsider!))).rejects.toMatchObject({ fault: 'gone' });
  });

  it('takes the same said twice as said once', async () => {
    const [consultationId, id] = [randomUUID(), randomUUID()];
    const before = (await inboxOf(centre!)).length;
    await ask(consultationId, id);
    expect(await ask(consultationId, id)).toMatchObject({ status: 'repeated' });
    expect(await inboxOf(centre!)).toHaveLength(before + 1);
  });

  it('gives receipts of which none is broken', async () => {
    const verdicts = (await verifyReceipts(receiptsFile(join(root, 'sent', asker!)))).map(({ verdict }) => verdict);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(new Set(verdicts)).toEqual(new Set(['holds']));
  });

  it('is worked with from the command line, without a flag that says where it is', async () => {
    writeConnection(hub);
    const file = (name: string, content: string): string => {
      writeFileSync(join(root, name), content);
      return join(root, name);
    };
    const [message, event] = [file('text.txt', text), file('event.json', JSON.stringify(question(randomUUID())))];
    await samverk('seal', '--unit', asker!, '--to', centre!, '--file', message, '--post', event);
    await caughtUp(hub);
    const listed = await samverk('inbox', '--unit', centre!, '--json');
    const { id } = JSON.parse(listed.trim().split('\n').at(-1)!) as InboxItem;
    expect(await samverk('open', id, '--unit', centre!)).toBe(`${text}\n`);
    const receipts = receiptsFile(join(hub.folder.path, 'sent', asker!));
    expect(await samverk('receipts', 'verify', receipts)).toMatch(/^1 receipts: 1 hold/);
  });

  it('takes new keys that the ones before vouch for; what was sealed to those still opens', async () => {
    const [old] = await inboxOf(centre!);
    await samverk('keys', 'new', '--unit', centre!);
    await samverk('keys', 'publish', '--unit', centre!);
    const ring = await keysOf(centre!);
    expect(ring.pairs).toHaveLength(2);
    await caughtUp(hub);
    const trusted = { [centre!]: ring.pairs[1]!.signing.kid! };
    await as(asker!, trusted).sendSealed({ ...question(randomUUID()), text, recipients: [centre!] });
    const items = await inboxOf(centre!);
    for (const item of [old!, items.at(-1)!]) expect(await as(centre!).open(item, ring)).toBe(text);
    const newest = { ...ring, pairs: ring.pairs.slice(0, 1) };
    expect(await as(centre!).open(items.at(-1)!, newest)).toBe(text);
    await expect(as(centre!).open(old!, newest)).rejects.toMatchObject({ fault: 'no-key' });
  });
});
