import fc from 'fast-check';
import { ageBandForm, bandIsBelow, flawsOfBands, parseAgeBand } from './age-band.js';

const usual = ['0-12', '13-14', '15-17', '18-20', '21-26', '27+', 'unknown'];
const fine = ['0-12', '13-14', '15-17', '18', '19-20', '21', '22-26', '27+', 'unknown'];

describe('A division of all ages', () => {
  it.each([[usual], [fine]])('%j is one', (codes) => expect(flawsOfBands(codes)).toEqual([]));

  it.each<[string, readonly string[], RegExp]>([
    ['overlaps', ['0-12', '12-14', '15-17', '18-20', '21+', 'unknown'], /without gap or overlap/],
    ['has a gap', ['0-11', '13-14', '15-17', '18-20', '21+', 'unknown'], /without gap or overlap/],
    ['leaves out the youngest', ['1-14', '15-17', '18-20', '21+', 'unknown'], /begin at 0/],
    ['leaves out the oldest', ['0-14', '15-17', '18-20', '21-26', 'unknown'], /open upwards/],
    ['stands upside down', ['14-3', '15-17', '18-20', '21+', 'unknown'], /ends before it begins/],
    ['cuts through 15', ['0-12', '13-17', '18-20', '21+', 'unknown'], /begins at 15/],
    ['cuts through 18', ['0-14', '15-18', '19-20', '21+', 'unknown'], /begins at 18/],
    ['cuts through 21', ['0-14', '15-17', '18-26', '27+', 'unknown'], /begins at 21/],
    ['has no place for the unknown', ['0-14', '15-17', '18-20', '21+'], /`unknown` is there, and last/],
    ['has the unknown first', ['unknown', '0-14', '15-17', '18-20', '21+'], /`unknown` is there, and last/],
    ['has the unknown twice', ['0-14', '15-17', 'unknown', '18-20', '21+', 'unknown'], /a band of ages/],
    ['has words', ['young', '15-17', '18-20', '21+', 'unknown'], /a band of ages/],
    ['is empty', ['unknown'], /begins at 15/],
  ])('is none that %s', (_, codes, said) => expect(flawsOfBands(codes).join('\n')).toMatch(said));

  it('puts every age into exactly one band, wherever its other borders lie', () => {
    const borders = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 });
    fc.assert(
      fc.property(borders, fc.integer({ min: 0, max: 120 }), (more, age) => {
        const starts = [...new Set([0, 15, 18, 21, ...more])].sort((a, b) => a - b);
        const codes = starts.map((from, at) => {
          const next = starts[at + 1];
          return next === undefined ? `${from}+` : next === from + 1 ? `${from}` : `${from}-${next - 1}`;
        });
        expect(flawsOfBands([...codes, 'unknown'])).toEqual([]);
        const holding = codes.map((code) => parseAgeBand(code)!).filter(({ from, to }) => from <= age && age <= to);
        expect(holding).toHaveLength(1);
      }),
    );
  });
});

describe('A band', () => {
  it.each([
    ['0-12', true],
    ['13-14', true],
    ['15-17', false],
    ['27+', false],
    ['unknown', false],
  ])('%s is below 15: %s', (code, below) => expect(bandIsBelow(code, 15)).toBe(below));

  it.each(['13 - 14', '-5', '13-', '013', '18 years', '100', '1-100', 'Unknown', ''])('is never written %j', (code) => {
    expect(ageBandForm.test(code)).toBe(false);
    expect(parseAgeBand(code)).toBeUndefined();
  });
});
