import fc from 'fast-check';
import { Refusal } from '../problem/refusal.js';
import { refuseTellingSource } from './plain-source.js';

const refusal = (source: string): Refusal | undefined => {
  try {
    refuseTellingSource(source);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

it.each([
  'https://harryda.example',
  'https://harryda.example/register',
  'https://samverk.example/molndal-social-och-arbetsmarknadsnamnden/chronology',
  'https://localhost:8443/case-system/v1/out',
  '/system',
  '/office/case-system',
  'urn:samverk:molndal-social-och-arbetsmarknadsnamnden',
  'urn:uuid:0b6f0c9e-6c1e-4a55-9a0e-3f6f1f2b7a10',
  `https://${'a'.repeat(60)}.example/${'b'.repeat(43)}`,
])('a system is named by %s', (source) => expect(refusal(source)).toBeUndefined());

it.each([
  ['a sentence behind percent signs', '/system/hon%20bor%20hos%20sin%20mormor'],
  ['a query', 'https://harryda.example/register?case=hon-bor-hos-sin-mormor'],
  ['a fragment', '/register#hon-bor-hos-sin-mormor'],
  ['whoever is logged in', 'https://astrid@harryda.example/register'],
  ['a mail address', 'mailto:astrid@harryda.example'],
  ['a path without end', '/hon/bor/hos/mormor'],
  ['an empty part', '/register//hon'],
  ['a word of its own', 'register'],
  ['names in capitals', '/AstridSvensson'],
  ['other letters', '/hon_bor.hos~mormor'],
  ['half a slug', '/register-'],
  ['a part that is too long', `/${'a'.repeat(65)}`],
  ['a whole that is too long', `https://${'a'.repeat(60)}.example/${'b'.repeat(44)}`],
  ['another protocol', 'http://harryda.example/register'],
  ['nothing but a scheme', 'urn:samverk'],
  ['a line more', '/register\n'],
])('S22: %s is no name of a system', (_, source) => expect(refusal(source)?.code).toBe('source-not-plain'));

it('S68: the refusal is the same for all, and repeats nothing', () => {
  const told = ({ message, invalidParameters }: Refusal) => JSON.stringify([message, invalidParameters]);
  const known = told(refusal('/Astrid Marker')!);
  expect(known).toContain('/source');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(told(refusal(`/Astrid ${text}`)!)).toBe(known);
    }),
  );
});

it('S22: whatever is taken has neither white space nor signs, and few parts', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl(), fc.string(), fc.stringMatching(/^(?:https:\/\/|\/|urn:)[a-z0-9:/-]{0,130}$/)),
      (source) => {
        if (refusal(source)) return;
        expect(source).toMatch(/^[a-z0-9:/.-]{1,120}$/);
        expect(source.split(/[/:]/).filter(Boolean).length).toBeLessThanOrEqual(6);
      },
    ),
    { numRuns: 1000 },
  );
});
