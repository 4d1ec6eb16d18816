import { isUtf8 } from 'node:buffer';
import { Refusal } from '../problem/refusal.js';

/** Deeper than any form; shallow enough that no reader of the log needs a deep stack. */
export const MAX_DEPTH = 24;

/** What PostgreSQL cannot hold as text (NUL) or UTF-8 cannot carry (half a surrogate pair). */
// eslint-disable-next-line no-control-regex
const uncarriable = /\0|\p{Surrogate}/u;
/** Names that reach into prototypes when an object is copied carelessly. */
const reaching = new Set(['__proto__', 'constructor', 'prototype']);
/** A string, and whether it is a member's name. Only meaningful on text that has been parsed without error. */
const names = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

const unreadable = (why: string): Refusal => new Refusal('unreadable-json', why);

/**
 * Reads JSON that means the same to every reader (I-JSON, RFC 7493): UTF-8, no name twice in one object, whole numbers
 * within 2^53, nothing that the log cannot hold. Never repeats what it read.
 */
export const readJson = (body: Buffer): unknown => {
  if (!isUtf8(body)) throw unreadable('The body is not UTF-8.');
  const text = body.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable('The body is not JSON.');
  }
  if (membersIn(value, 0) !== namesIn(text)) throw unreadable('An object names the same member twice.');
  return value;
};

const namesIn = (text: string): number => {
  let count = 0;
  for (const [, colon] of text.matchAll(names)) if (colon !== undefined) count += 1;
  return count;
};

const membersIn = (value: unknown, depth: number): number => {
  if (typeof value === 'string') return carriable(value);
  if (typeof value === 'number') return exact(value);
  if (value === null || typeof value !== 'object') return 0;
  if (depth >= MAX_DEPTH) throw new Refusal('too-deep', `JSON may be nested ${MAX_DEPTH} levels deep.`);
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += membersIn(item, depth + 1);
    return members;
  }
  for (const [name, member] of Object.entries(value)) {
    if (reaching.has(name)) throw unreadable('An object has a member with a reserved name.');
    members += 1 + carriable(name) + membersIn(member, depth + 1);
  }
  return members;
};

const carriable = (text: string): 0 => {
  if (uncarriable.test(text)) throw unreadable('A string holds NUL or half of a surrogate pair.');
  return 0;
};

const exact = (number: number): 0 => {
  if (!Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number)))
    throw unreadable('A number is too large to be kept exactly.');
  return 0;
};
