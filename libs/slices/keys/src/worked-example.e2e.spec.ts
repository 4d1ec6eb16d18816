import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as jose from 'jose';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { KeysModule } from './keys.module.js';
import { named, unitPairs } from './testing/index.js';

interface Example {
  readonly seal: (
    text: string,
    keys: readonly object[],
  ) => Promise<{
    readonly jwe: jose.GeneralJWE;
    readonly content: { readonly ciphertext: string; readonly commitment: string };
  }>;
  readonly sign: (said: object, key: object) => Promise<string>;
}

/** The code of the page as it stands there, with its imports handed in. */
const example = (): Example => {
  const code = /```js\n([^]*?)```/.exec(readFileSync('docs/sealed-content.md', 'utf8'))![1]!;
  const body = code
    .replaceAll(/import (\{.*\}) from ('.*');/g, 'const $1 = modules[$2];')
    .replaceAll('export const', 'const');
  // oxlint-disable-next-line typescript/no-implied-eval
  const run = new Function('modules', `${body}; return { seal, sign };`) as (modules: object) => Example;
  return run({ 'node:crypto': crypto, jose });
};

it('S16: what the page shows is what the hub takes, and what the recipient opens', async () => {
  const hub = await wholeHub({ slices: [KeysModule], units: [aUnit('school'), aUnit('shelter')] });
  const { seal, sign } = example();
  const { encryption, signing } = await unitPairs();
  const said = { unit: 'school', encryption: named(encryption), signing: named(signing), from: '2026-02-02' };
  const published = { type: 'unit-keys.published.v1', ...said, proof: await sign(said, signing) };
  expect(await hub.tell('school', published, 'key-keeper')).toMatchObject({ status: 201 });

  const text = 'Hälsning från en kurator 😀';
  const { jwe, content } = await seal(text, [encryption.jwk]);
  const handedIn = await fetch(`${hub.url}/v1/sealed-contents`, {
    method: 'POST',
    headers: { 'content-type': 'application/jose+json', 'x-unit': 'shelter', 'x-function': 'case-officer' },
    body: JSON.stringify(jwe),
  });
  expect(handedIn.status).toBe(201);
  expect(await handedIn.json()).toEqual({ ciphertext: content.ciphertext, recipients: ['school'], sizeClass: 1024 });

  const { plaintext } = await jose.generalDecrypt(jwe, encryption.privateKey);
  const opened = JSON.parse(Buffer.from(plaintext).toString()) as { text: string; salt: string };
  expect(opened.text).toBe(text);
  const committed = `samverk commitment v1\n${opened.salt}\n${text}`;
  expect(crypto.createHash('sha256').update(committed).digest('base64url')).toBe(content.commitment);
  await hub.close();
});
