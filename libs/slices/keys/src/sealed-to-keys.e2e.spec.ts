import type { Jwe } from '#platform/sealed-content';
import { encryptionKey, sealedTo } from '#platform/sealed-content/testing';
import { keyHub } from './testing/key-hub.js';

const MARKER = 'Astrid Marker 19121212-1212';

let here: Awaited<ReturnType<typeof keyHub>>;
beforeAll(async () => (here = await keyHub()));
afterAll(() => here.close());

describe('sealed content', () => {
  beforeEach(() => here.day('2026-02-02'));

  it('S14: is handed in, and again, and told whom it is sealed to', async () => {
    const jwe = await sealedTo([here.encOf('school'), here.encOf('clinic')]);
    const first = await here.handIn(jwe);
    expect(first.status).toBe(201);
    expect(first.json()).toEqual({
      ciphertext: expect.stringMatching(/^[\w-]{43}$/),
      recipients: ['clinic', 'school'],
      sizeClass: 1024,
    });
    const again = await here.handIn(Object.fromEntries(Object.entries(jwe).reverse()));
    expect(again).toMatchObject({ status: 200, text: first.text });
  });

  it('S14: of one unit is not told to another that hands in the same', async () => {
    const jwe = await sealedTo([here.encOf('school')]);
    expect((await here.handIn(jwe)).status).toBe(201);
    expect((await here.handIn(jwe, { who: 'clinic' })).status).toBe(201);
  });

  it('S65: is handed in by who is entrusted with case work', async () => {
    const jwe = await sealedTo([here.encOf('school')]);
    for (const acting of ['registrar', 'key-keeper', 'nobody'])
      expect(await here.handIn(jwe, { acting })).toMatchObject({ status: 403 });
  });

  it('S12: S20: is not sealed to who runs the hub, alone or beside others', async () => {
    for (const keys of [[here.encOf('technician')], [here.encOf('school'), here.encOf('technician')]])
      expect((await here.handIn(await sealedTo(keys))).status).toBe(422);
  });

  it.each([
    ['a key that nobody has published', async () => [await encryptionKey()]],
    ['one published and one unknown key', async () => [here.encOf('school'), await encryptionKey()]],
    ['a key made for signing', async () => [{ ...here.encOf('school'), kid: here.pairs.get('school')!.signing.kid }]],
  ])('S14: is not sealed to %s', async (_, keys) => {
    expect((await here.handIn(await sealedTo(await keys()))).status).toBe(422);
  });

  it('is not sealed to a key before its day', async () => {
    here.day('2026-02-01');
    expect((await here.handIn(await sealedTo([here.encOf('school')]))).status).toBe(422);
  });

  it('S14: tells whose keys are named, whatever order they stand in', async () => {
    const jwe = await sealedTo([here.encOf('school'), here.encOf('clinic')]);
    const [one, two] = jwe['recipients'] as [Record<string, unknown>, Record<string, unknown>];
    const swapped = {
      ...jwe,
      recipients: [
        { ...one, header: two['header'] },
        { ...two, header: one['header'] },
      ],
    };
    expect((await here.handIn(swapped)).json()['recipients']).toEqual(['clinic', 'school']);
    const doubled = { ...jwe, recipients: [one, { ...two, header: one['header'] }] };
    expect(await here.handIn(doubled)).toMatchObject({ status: 422 });
  });

  it.each([
    ['a duplicate member', 400, (jwe: Jwe) => JSON.stringify(jwe).replace('{', `{"iv":"${MARKER}",`)],
    ['deep nesting', 400, () => `${'['.repeat(100_000)}"${MARKER}"${']'.repeat(100_000)}`],
    ['ten megabytes', 413, (jwe: Jwe) => JSON.stringify({ ...jwe, ciphertext: MARKER.repeat(400_000) })],
    ['text in clear', 422, (jwe: Jwe) => JSON.stringify({ ...jwe, ciphertext: MARKER })],
    ['a member with a telling name', 422, (jwe: Jwe) => JSON.stringify({ ...jwe, [MARKER]: MARKER })],
    ['no JSON', 400, () => MARKER],
  ])('S68: %s is refused, and nothing of it comes back', async (_, status, body) => {
    const answer = await here.handIn(body(await sealedTo([here.encOf('school')])));
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/Astrid|1912/);
  });

  it.each(['application/json', 'application/cloudevents+json', 'application/jose+json; charset=utf-16'])(
    'is not taken as %s',
    async (type) => expect((await here.handIn(await sealedTo([here.encOf('school')]), { type })).status).toBe(415),
  );

  it('S8: has no list and no way to be read where it was handed in', async () => {
    const { ciphertext } = (await here.handIn(await sealedTo([here.encOf('school')]))).json();
    for (const path of ['sealed-contents', `sealed-contents/${String(ciphertext)}`])
      expect((await here.hub.ask('school', path)).status).toBe(404);
  });
});
