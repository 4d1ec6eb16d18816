import fc from 'fast-check';
import { distance, nearest } from './nearest.js';

const word = fc.string({ unit: fc.constantFrom('A', 'B', '_'), maxLength: 8 });

it('two words are as far apart one way as the other, and never farther than by way of a third', () => {
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
    }),
  );
});

it('one slip of the pen is one letter', () => {
  expect(distance('SAMVERK_PORT', 'SAMVERK_PORTS')).toBe(1);
  expect(distance('SAMVERK_PORT', 'SAMVERK_PART')).toBe(1);
});

it('what resembles nothing is not taken for something', () => {
  expect(nearest('SAMVERK_WEATHER', ['SAMVERK_PORT', 'SAMVERK_LAW'])).toBeUndefined();
  expect(nearest('SAMVERK_LAV', ['SAMVERK_PORT', 'SAMVERK_LAW'])).toBe('SAMVERK_LAW');
});
