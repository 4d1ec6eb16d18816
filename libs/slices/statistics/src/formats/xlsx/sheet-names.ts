import { plainText } from '../plain-text.js';

const LONGEST = 31;
// Excel keeps these for the log of changes.
const RESERVED = ['history', 'historik'];

const cut = (text: string, length: number): string => {
  const whole = Array.from(text).reduce((kept, sign) => (kept.length + sign.length > length ? kept : kept + sign), '');
  return whole.trim();
};
const allowed = (wanted: string): string =>
  plainText(wanted.replace(/[[\]/\\:*?]/g, ' ')).replace(/^['\s]+|['\s]+$/g, '');

const numbered = (name: string, number: number): string => {
  const suffix = number === 1 ? '' : ` (${number})`;
  return `${cut(name, LONGEST - suffix.length).replace(/['\s]+$/, '')}${suffix}`;
};
const free = (name: string, taken: ReadonlySet<string>, number = 1): string => {
  const candidate = numbered(name, number);
  return taken.has(candidate.toLowerCase()) ? free(name, taken, number + 1) : candidate;
};

/** Names that Excel allows: at most 31 signs, none of `[ ] / \ : * ?`, no quote at the ends, each used once. */
export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set(RESERVED);
  return wanted.map((title, index) => {
    const name = free(allowed(title) || String(index + 1), taken);
    taken.add(name.toLowerCase());
    return name;
  });
};
