import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { Type } from 'class-transformer';
import { Equals, IsUUID, ValidateNested } from 'class-validator';
import { ContentRef, IsSlug } from '#platform/forms';
import { catalogue, Catalogues, everyUnit } from '#platform/intake';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { sealedTo } from '#platform/sealed-content/testing';
import { KeysModule } from './keys.module.js';
import { published, unitPairs, type UnitPairs } from './testing/index.js';

class LetterSent {
  @Equals('letter.sent.v1') readonly type = 'letter.sent.v1' as const;
  @IsUUID() readonly letterId!: string;
  @IsSlug() readonly to!: string;
  @ValidateNested() @Type(() => ContentRef) readonly content!: ContentRef;
}

/** Stands for any slice whose events go with sealed content. */
@Module({})
class LettersModule {
  constructor(catalogues: Catalogues) {
    const sent = { form: LetterSent, visibility: 'addressed', mayPost: everyUnit } as const;
    catalogues.add(
      catalogue<LetterSent, null>({
        slice: 'letters',
        stream: ({ letterId }, unit) => `letter-${letterId}.${unit}`,
        decider: { initial: null, decide: (_, { event }) => [event], evolve: () => null },
        events: { 'letter.sent.v1': { ...sent, recipients: ({ to }) => [to], content: ({ content }) => content } },
      }),
    );
  }
}

const functions = ['key-keeper', 'case-officer'];
const units = ['school', 'clinic'].map((id) => aUnit(id, { functions }));
const day = '2026-02-02';
let hub: Awaited<ReturnType<typeof wholeHub>>;
let pairs: UnitPairs;
beforeEach(async () => {
  hub = await wholeHub({ slices: [KeysModule, LettersModule], units });
  pairs = await unitPairs();
  await hub.tell('clinic', await published('clinic', pairs, day), 'key-keeper', day);
});
afterEach(() => hub.close());

const handedIn = async (): Promise<string> => {
  const headers = { 'content-type': 'application/jose+json', 'x-unit': 'school', 'x-function': 'case-officer' };
  const body = JSON.stringify(await sealedTo([pairs.encryption]));
  const answer = await fetch(`${hub.url}/v1/sealed-contents`, { method: 'POST', headers, body });
  return ((await answer.json()) as { ciphertext: string }).ciphertext;
};
const send = async (ciphertext: string, on: string) => {
  const content = { ciphertext, commitment: 'c'.repeat(43) };
  return hub.tell(
    'school',
    { type: 'letter.sent.v1', letterId: randomUUID(), to: 'clinic', content } as never,
    'case-officer',
    on,
  );
};
const withdraw = (kid: string, from: string, on = day) =>
  hub.tell(
    'clinic',
    { type: 'unit-key.withdrawn.v1', unit: 'clinic', kid, from, reason: 'compromised' } as never,
    'key-keeper',
    on,
  );

it('S14, S16: a key withdrawn between handing in and sending takes the content with it', async () => {
  const [early, late] = [await handedIn(), await handedIn()];
  expect((await send(early, day)).status).toBe(201);
  expect((await withdraw(pairs.encryption.kid, day)).status).toBe(201);
  expect(await send(late, day)).toMatchObject({ status: 409, code: 'content-key-not-usable' });
});

it('S16: content is sent until the day from which its key is withdrawn, whatever was handed in when', async () => {
  const [early, late] = [await handedIn(), await handedIn()];
  expect((await withdraw(pairs.encryption.kid, '2026-02-03')).status).toBe(201);
  expect((await send(early, day)).status).toBe(201);
  expect(await send(late, '2026-02-03')).toMatchObject({ status: 409, code: 'content-key-not-usable' });
});

it('a key that is withdrawn beside the one that was sealed to changes nothing', async () => {
  const content = await handedIn();
  expect((await withdraw(pairs.signing.kid, day)).status).toBe(201);
  expect((await send(content, day)).status).toBe(201);
});
