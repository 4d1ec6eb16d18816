import { Refusal } from '../problem/refusal.js';

const MOST = 120;
const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
const host = `${word}(?:\\.${word})*(?::[0-9]{1,5})?`;
const names = (separator: string): string => `(?=[^${separator}]{1,64}(?:${separator}|$))${word}`;
const path = `(?:/${names('/')}){1,3}`;
const plain = new RegExp(`^(?:https://${host}(?:${path})?|${path}|urn:${word}(?::${names(':')}){1,3})$`);

/**
 * The source of what is not open names a system and nothing else (S22): in clear, in the log for ever, it is no place for
 * a sentence, a case number with a question mark, or letters hidden behind percent signs.
 * @throws Refusal `source-not-plain`
 */
export const refuseTellingSource = (source: string): void => {
  if (source.length <= MOST && plain.test(source)) return;
  throw new Refusal('source-not-plain', 'The source of what is not open names the system that says it, and no more.', [
    {
      pointer: '/source',
      rule: 'isPlainSource',
      detail: `https://host/name, /name or urn:name:name, in a–z, 0–9 and hyphens, at most ${MOST} characters`,
    },
  ]);
};
