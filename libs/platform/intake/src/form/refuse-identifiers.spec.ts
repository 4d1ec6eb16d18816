import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { FunctionAddress } from '#platform/forms';
import { problemOf, type Problem } from '../problem/problem.js';
import { refuseIdentifiers } from './refuse-identifiers.js';

class Inner {
  @IsString() readonly text!: string;
  @IsOptional() @FunctionAddress() readonly address?: string;
}
class Outer {
  @IsString() readonly text!: string;
  @IsOptional() @FunctionAddress() readonly address?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Inner) readonly inner!: Inner[];
  @IsArray() @IsString({ each: true }) readonly words!: string[];
}

const envelope = { id: '0b6f0c9e-6c1e-4a55-9a0e-3f6f1f2b7a10', source: 'https://harryda.example/register' };
/** What the sender is answered with; undefined if nothing is refused. */
const answerTo = (data: unknown, over: object = {}): Problem | undefined => {
  try {
    refuseIdentifiers(Outer, { ...envelope, data, ...over });
    return undefined;
  } catch (error) {
    return problemOf(error, 'urn:uuid:of-the-request');
  }
};

const certain = ['18900101-9802', '900101-T123', '070-174 06 05', 'namn@example.se'];
const possible = ['900101-9803', 'Storgatan 5', 'ABC 123'];

const places: readonly [string, (text: string) => object][] = [
  ['/data/text', (text) => ({ text })],
  ['/data/words/1', (text) => ({ words: ['a', text] })],
  ['/data/inner/0/text', (text) => ({ inner: [{ text }] })],
  ['/data/not/in/the/form', (text) => ({ not: { in: { the: { form: text } } } })],
];

describe.each(places)('K62: an identifier in %s', (pointer, data) => {
  it.each(certain)('is refused where it is certain: %s', (text) => {
    expect(answerTo(data(`x ${text}`))).toMatchObject({
      status: 422,
      code: 'identifier-found',
      invalidParameters: [{ pointer, detail: expect.stringMatching(/^[a-z-]+ at offset 2$/) as string }],
    });
    expect(answerTo(data(text), { confirmedtext: 'true' })?.code).toBe('identifier-found');
  });

  it.each(possible)('is accepted where it is possible and confirmed, and only then: %s', (text) => {
    expect(answerTo(data(text))).toMatchObject({ code: 'possible-identifier', invalidParameters: [{ pointer }] });
    expect(answerTo(data(text), { confirmedtext: 'no' })?.code).toBe('possible-identifier');
    expect(answerTo(data(text), { confirmedtext: 'true' })).toBeUndefined();
    expect(answerTo(data(text), { confirmedtext: true })).toBeUndefined();
  });
});

it.each(['source', 'id'])('K62: the attribute %s is stored, so it is screened too', (name) => {
  expect(answerTo({}, { [name]: '/person/18900101%2D9802' })).toMatchObject({
    code: 'identifier-found',
    invalidParameters: [{ pointer: `/${name}`, detail: 'personal-number at offset 8' }],
  });
});

it.each(['Storgatan 5', '031-390 06 00', 'centrum@example.se'])(
  'K62: where a function is reached may be told in its own field: %s',
  (address) => {
    expect(answerTo({ address, inner: [{ address }] })).toBeUndefined();
    expect(answerTo({ text: address })).toBeDefined();
  },
);

it.each(['18900101-9802', '900101-9803', '900161-T123', 'ABC 123'])(
  'K62: %s is not where a function is reached',
  (address) => {
    expect(answerTo({ address })).toBeDefined();
    expect(answerTo({ inner: [{ address }] })).toBeDefined();
  },
);

it('S39, S68: a refusal says where and what kind, and never repeats what it found or what stood beside it', () => {
  const digits = fc.integer({ min: 1000, max: 9999 }).map(String);
  const word = fc.stringMatching(/^[A-ZÅÄÖ]{3}[a-zåäö]{5,9}$/);
  fc.assert(
    fc.property(word, digits, fc.constantFrom(...places), (name, last, [, data]) => {
      for (const text of [`900101-${last}`, `${name}@example.se`, `${name}gatan 7`, `+4670${last}605`]) {
        const answer = JSON.stringify(answerTo(data(`${name} ${text}`)));
        expect(answer).toContain('offset');
        for (const secret of [name, last, text, 'example.se']) expect(answer).not.toContain(secret);
      }
    }),
  );
});

it('a thousand finds draw a short answer', () => {
  expect(answerTo({ words: Array<string>(1000).fill('18900101-9802') })?.invalidParameters).toHaveLength(50);
});
