import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const letters = (length: number): string =>
  Array.from(randomBytes(length), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** Begins everything that was planted, and occurs nowhere by chance. */
export const seed = `zq${letters(18)}`;
/** Planted where it is stored by design: a hunt that does not find this finds nothing. */
export const control = `zk${letters(18)}`;

let planted = 0;
/** A text of its own for one place. Lower case, so that it also passes for a unit or a code. */
export const mark = (): string => `${seed}n${(planted += 1)}x`;

/** What of a text is the same in base64, wherever in a longer text it stands. */
const inBase64 = (text: string): string[] =>
  [0, 1, 2].map((before) => {
    const from = Math.ceil((before * 8) / 6);
    const whole = Buffer.from('\0'.repeat(before) + text).toString('base64');
    return whole.slice(from, Math.floor(((before + text.length) * 8) / 6));
  });

/** The texts, and all the ways in which they might be written down. */
export const writings = (text: string): readonly Buffer[] => {
  const utf8 = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  const hex = utf8.toString('hex');
  const percent = (digits: string): string => digits.replaceAll(/../g, '%$&');
  const texts = [
    hex,
    hex.toUpperCase(),
    wide.toString('hex'),
    percent(hex),
    percent(hex.toUpperCase()),
    ...inBase64(text),
  ];
  const forUrls = texts.map((each) => each.replaceAll('+', '-').replaceAll('/', '_'));
  const buffers = [
    utf8,
    wide,
    Buffer.from(wide).swap16(),
    ...[...new Set([...texts, ...forUrls])].map((each) => Buffer.from(each)),
  ];
  return buffers;
};

/** Ways of writing a key or a salt of 32 bytes down, of which only a base64url text is at hand. */
export const writingsOfBytes = (base64url: string): readonly Buffer[] => {
  const bytes = Buffer.from(base64url, 'base64url');
  const texts = [base64url, bytes.toString('base64'), bytes.toString('hex'), bytes.toString('hex').toUpperCase()];
  return [bytes, ...texts.map((text) => Buffer.from(text))];
};

/** Where any of them stands in the files of a folder, with a little of what stands around it. */
export const found = (folder: string, wanted: readonly Buffer[]): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      return wanted.flatMap((each) => {
        const at = content.indexOf(each);
        return at < 0
          ? []
          : [`${file} at ${at}: ${content.subarray(Math.max(0, at - 160), at + 160).toString('latin1')}`];
      });
    });
