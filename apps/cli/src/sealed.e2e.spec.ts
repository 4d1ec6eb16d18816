import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { TinyHub } from '#platform/client/testing';
import { run } from './program.js';

let tiny: TinyHub;
let folder: string;
let env: Record<string, string>;
let printed = '';
const unit = ['--unit', 'receiver'];
const keyFile = (): string => join(folder, 'keys', 'receiver.json');

const samverk = async (...args: string[]): Promise<{ code: number; out: string }> => {
  printed = '';
  const code = await run(['node', 'samverk', ...args], env);
  return { code, out: printed };
};
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const write = (chunk: unknown): boolean => {
  printed += String(chunk);
  return true;
};

beforeEach(async () => {
  tiny = new TinyHub();
  await tiny.start();
  folder = mkdtempSync(join(tmpdir(), 'samverk-sealed-'));
  const clients = ['receiver.key-keeper', 'receiver.case-officer', 'sender.case-officer'];
  const credentials = file(
    'credentials.json',
    JSON.stringify(Object.fromEntries(clients.map((id) => [`c.${id}`, 'right']))),
  );
  env = {
    SAMVERK_URL: tiny.url,
    SAMVERK_ISSUER: tiny.url,
    SAMVERK_COLLABORATION: 'c',
    SAMVERK_CREDENTIALS: credentials,
    SAMVERK_DATA: folder,
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(write);
  jest.spyOn(process.stderr, 'write').mockImplementation(write);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await tiny.stop();
  rmSync(folder, { recursive: true });
});

describe('From the command line', () => {
  it('a text is sealed, sent, found in the inbox, opened, and its receipt verified', async () => {
    await samverk('keys', 'new', ...unit);
    await samverk('keys', 'publish', ...unit);
    const event = file('event.json', JSON.stringify({ type: 'thing.said.v1', data: { to: 'receiver' } }));
    const text = file('text.txt', 'hemlig text\n');
    const sent = await samverk('seal', '--unit', 'sender', '--to', 'receiver', '--file', text, '--post', event);
    expect(sent).toEqual({ code: 0, out: 'recorded in thing-1\n' });
    const { out } = await samverk('inbox', ...unit);
    const [id] = out.trim().split('\n').at(-1)!.split(' ');
    expect(await samverk('open', id!, ...unit)).toEqual({ code: 0, out: 'hemlig text\n' });
    const receipts = await samverk('receipts', 'verify', join(folder, 'sent', 'sender', 'receipts.jsonl'));
    expect(receipts.code).toBe(0);
  });

  it('a text is sealed without being sent, and the seal tells nothing of it', async () => {
    await samverk('keys', 'new', ...unit);
    await samverk('keys', 'publish', ...unit);
    const { out } = await samverk(
      'seal',
      '--unit',
      'sender',
      '--to',
      'receiver',
      '--file',
      file('text.txt', 'hemlig text'),
    );
    expect(JSON.parse(out)).toMatchObject({ content: { ciphertext: expect.any(String) }, jwe: { recipients: [{}] } });
    expect(out).not.toContain('hemlig');
    expect(tiny.contents.size).toBe(0);
  });

  it('keys are made for their owner only, and others’ reading is noticed', async () => {
    await samverk('keys', 'new', ...unit);
    expect([statSync(keyFile()).mode & 0o777, statSync(join(folder, 'keys')).mode & 0o777]).toEqual([0o600, 0o700]);
    chmodSync(keyFile(), 0o644);
    const { code, out } = await samverk('keys', 'publish', ...unit);
    expect(code).toBe(2);
    expect(out).toMatch(/Others may read/);
  });

  it('a key file that cannot be read is never written over by new keys', async () => {
    await samverk('keys', 'new', ...unit);
    chmodSync(keyFile(), 0o644);
    const before = readFileSync(keyFile(), 'utf8');
    expect((await samverk('keys', 'new', ...unit)).code).toBe(2);
    expect(readFileSync(keyFile(), 'utf8')).toBe(before);
  });

  it('keys are listed by their public names only', async () => {
    await samverk('keys', 'new', ...unit);
    const { pairs } = JSON.parse(readFileSync(keyFile(), 'utf8')) as {
      pairs: { encryption: { kid: string; d: string } }[];
    };
    const { out } = await samverk('keys', 'list', ...unit);
    expect(out).toContain(pairs[0]!.encryption.kid);
    expect(out).not.toContain(pairs[0]!.encryption.d);
  });

  it('S60: a key is destroyed only when that is said twice', async () => {
    const { out } = await samverk('keys', 'new', ...unit, '--json');
    const { encryption } = JSON.parse(out) as { encryption: string };
    expect(await samverk('keys', 'forget', encryption, ...unit)).toMatchObject({ code: 1 });
    expect(readFileSync(keyFile(), 'utf8')).toContain(encryption);
    expect(await samverk('keys', 'forget', encryption, ...unit, '--yes')).toMatchObject({ code: 0 });
    expect(readFileSync(keyFile(), 'utf8')).not.toContain(encryption);
  });

  it('a key whose id begins with a dash is a key, wherever it stands', async () => {
    await samverk('keys', 'new', ...unit);
    const nobodys = '-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCd';
    for (const words of [
      ['forget', nobodys, ...unit],
      ['forget', ...unit, nobodys],
    ])
      expect(await samverk('keys', ...words)).toMatchObject({ code: 1, out: expect.stringContaining('no such key') });
  });

  it('who destroys a key is told, before and after, that others go on sealing to it until it is withdrawn', async () => {
    const { out } = await samverk('keys', 'new', ...unit, '--json');
    const { encryption } = JSON.parse(out) as { encryption: string };
    for (const flags of [[], ['--yes']])
      expect((await samverk('keys', 'forget', encryption, ...unit, ...flags)).out).toContain('keys withdraw');
  });

  it('who withdraws a key is told which one others seal to now, or that there is none and what to do', async () => {
    const kids: string[] = [];
    for (const _ of [1, 2]) {
      const { out } = await samverk('keys', 'new', ...unit, '--json');
      kids.unshift((JSON.parse(out) as { encryption: string }).encryption);
      await samverk('keys', 'publish', ...unit);
    }
    const withdrawing = (kid: string, ...flags: string[]) =>
      samverk('keys', 'withdraw', kid, ...unit, '--reason', 'lost', ...flags);
    expect(await withdrawing(kids[0]!, '--from', '2999-01-01')).toMatchObject({
      out: expect.stringContaining(kids[0]!),
    });
    const { out } = await withdrawing(kids[0]!);
    expect(out).toContain(`Others seal to ${kids[1]} now`);
    expect(JSON.parse((await withdrawing(kids[0]!, '--json')).out)).toMatchObject({ sealedTo: kids[1] });
    tiny.keys.set(
      'receiver',
      tiny.keys.get('receiver')!.filter(({ kid }) => kid !== kids[0]),
    );
    const last = await withdrawing(kids[1]!);
    expect(last).toMatchObject({
      code: 0,
      out: expect.stringMatching(/no key of receiver .*keys new.*keys publish/i),
    });
  });

  it('S68: what fails is told without the text', async () => {
    const event = file('event.json', JSON.stringify({ type: 'thing.said.v1', data: {} }));
    const text = file('text.txt', 'hemlig text');
    const send = ['seal', '--unit', 'sender', '--to', 'receiver', '--file', text, '--post', event];
    expect(await samverk(...send)).toMatchObject({ code: 1, out: expect.stringContaining('has not published a key') });
    await samverk('keys', 'new', ...unit);
    await samverk('keys', 'publish', ...unit);
    tiny.faults = [{ status: 422, body: { code: 'sealed-content-invalid', detail: 'no' } }];
    const refused = await samverk(...send);
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('sealed-content-invalid') });
    expect(refused.out).not.toContain('hemlig');
  });

  it('a receipt that was changed is found', async () => {
    await samverk('keys', 'new', ...unit);
    await samverk('keys', 'publish', ...unit);
    const path = join(folder, 'sent', 'receiver', 'receipts.jsonl');
    expect(await samverk('receipts', 'verify', path)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 hold'),
    });
    writeFileSync(path, readFileSync(path, 'utf8').replace('"occurred":"2', '"occurred":"1'));
    expect(await samverk('receipts', 'verify', path)).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 are broken'),
    });
  });

  it('S20: a text is sealed only to keys that the trusted one vouches for, where there is one', async () => {
    const { out } = await samverk('keys', 'new', ...unit, '--json');
    await samverk('keys', 'publish', ...unit);
    const seal = ['seal', '--unit', 'sender', '--to', 'receiver', '--file', file('text.txt', 'hemlig text')];
    file('trusted-keys.json', JSON.stringify({ receiver: (JSON.parse(out) as { signing: string }).signing }));
    expect(await samverk(...seal)).toMatchObject({ code: 0 });
    file('trusted-keys.json', JSON.stringify({ receiver: 'another' }));
    expect(await samverk(...seal)).toMatchObject({ code: 1, out: expect.stringContaining('not vouched for') });
    file('trusted-keys.json', '{');
    expect(await samverk(...seal)).toMatchObject({ code: 2 });
  });

  it('S20: another unit’s key is looked at, and trusted when the hub shows it as that unit’s', async () => {
    const { out } = await samverk('keys', 'new', ...unit, '--json');
    await samverk('keys', 'publish', ...unit);
    const { signing, encryption } = JSON.parse(out) as Record<string, string>;
    const mine = ['--unit', 'sender', '--function', 'case-officer', '--of', 'receiver'];
    expect(await samverk('keys', 'list', ...mine)).toMatchObject({ code: 0, out: expect.stringContaining(signing!) });
    const trusted = join(folder, 'trusted-keys.json');
    for (const wrong of ['another', encryption!]) {
      expect(await samverk('keys', 'trust', wrong, ...mine)).toMatchObject({ code: 1 });
      expect(existsSync(trusted)).toBe(false);
    }
    expect(await samverk('keys', 'trust', signing!, ...mine)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(trusted, 'utf8'))).toEqual({ receiver: signing });
    expect(statSync(trusted).mode & 0o777).toBe(0o600);
  });

  it('an event is said with its type and data alone, and its receipt kept', async () => {
    const saying = { type: 'thing.said.v1', data: { to: 'receiver' } };
    const post = (what: unknown) =>
      samverk('post', file('event.json', JSON.stringify(what)), '--unit', 'sender', '--function', 'case-officer');
    expect(await post(saying)).toEqual({ code: 0, out: 'recorded in thing-1\n' });
    expect(tiny.posted).toMatchObject([{ ...saying, specversion: '1.0', source: 'urn:samverk:sender' }]);
    expect(existsSync(join(folder, 'sent', 'sender', 'receipts.jsonl'))).toBe(true);
    tiny.faults = [{ status: 422, body: { code: 'invalid-data', detail: 'no' } }];
    const page = `${tiny.url}/docs/problems/invalid-data`;
    expect(await post([saying])).toMatchObject({ code: 1, out: expect.stringMatching(`\n${page}\n$`) });
  });

  it('S24: the legal basis in force today is added to what is said on it', async () => {
    const [code, provision, from] = ['told-by-duty', 'OSL 10:28', '2025-07-01'];
    tiny.legalBases = [{ code, provision, from, conditions: [{ code: 'suspected' }] }];
    await samverk('keys', 'new', ...unit);
    await samverk('keys', 'publish', ...unit);
    tiny.posted.length = 0;
    const ground = ['--unit', 'sender', '--function', 'case-officer', '--basis', code, '--subject-age', 'under-18'];
    const event = file('event.json', JSON.stringify({ type: 'thing.said.v1', data: { to: 'receiver' } }));
    expect(await samverk('post', event, ...ground)).toMatchObject({ code: 0 });
    const text = ['--to', 'receiver', '--file', file('text.txt', 'hemlig text'), '--post', event];
    expect(await samverk('seal', ...ground, ...text)).toMatchObject({ code: 0 });
    const disclosure = {
      ...{ basis: { code, provision, wordingFrom: from }, condition: 'suspected', subjectAge: 'under-18' },
    };
    expect(tiny.posted.map(({ data }) => data['disclosure'])).toEqual([disclosure, disclosure]);
    tiny.legalBases = [];
    expect(await samverk('post', event, ...ground)).toMatchObject({
      code: 2,
      out: expect.stringContaining('not in force'),
    });
    const whole = file('whole.json', JSON.stringify({ specversion: '1.0', type: 'thing.said.v1', data: {} }));
    expect(await samverk('post', whole, ...ground)).toMatchObject({ code: 2, out: expect.stringContaining('--basis') });
    expect(tiny.posted).toHaveLength(2);
  });

  it('an answer that is no JSON, such as a table as CSV, is given byte for byte', async () => {
    const csv = Buffer.from('\ufeffÅlder;Kontakter\r\n13–18;40–49\r\n', 'utf8');
    const question = 'statistics/releases/r/tables/t?format=csv';
    tiny.files.set(`/v1/${question}`, { mediaType: 'text/csv; charset=utf-8', file: csv });
    const out = join(folder, 'table.csv');
    expect(await samverk('ask', question, '--unit', 'sender', '--out', out)).toEqual({ code: 0, out: '' });
    expect(readFileSync(out)).toEqual(csv);
    let written = Buffer.alloc(0);
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written = Buffer.concat([written, Buffer.from(chunk)]);
      return true;
    });
    expect(await samverk('ask', question, '--unit', 'sender')).toMatchObject({ code: 0 });
    expect(written).toEqual(csv);
  });

  it('any question is asked, and what is absent is said to be', async () => {
    const mine = ['--unit', 'sender'];
    expect(await samverk('ask', 'inbox?limit=1', ...mine, '--json')).toEqual({
      code: 0,
      out: '{"items":[],"_links":{}}\n',
    });
    expect(await samverk('ask', '/v1/inbox?limit=1', ...mine)).toMatchObject({ code: 0 });
    expect(await samverk('ask', 'inbox/none', ...mine)).toEqual({
      code: 1,
      out: `samverk: The hub refused it. not-found (404)\n${tiny.url}/docs/problems/not-found\n`,
    });
  });

  it('keys are locked with the passphrase of the environment, and not opened without', async () => {
    env['SAMVERK_PASSPHRASE'] = 'en lång fras';
    await samverk('keys', 'new', ...unit);
    expect(readFileSync(keyFile(), 'utf8')).not.toContain('"d"');
    expect(await samverk('keys', 'publish', ...unit)).toMatchObject({ code: 0 });
    delete env['SAMVERK_PASSPHRASE'];
    expect(await samverk('keys', 'publish', ...unit)).toMatchObject({
      code: 2,
      out: expect.stringContaining('passphrase'),
    });
  });
});
