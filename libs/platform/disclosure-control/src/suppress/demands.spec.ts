import { Malformed } from '../reading/malformed.js';
import { readSuppression } from './suppression-document.js';

const trouble = (primary: object): string => {
  try {
    readSuppression({ cells: [{ id: 'a', value: 22 }], primary: [{ id: 'a', ...primary }] });
    return 'read';
  } catch (error) {
    return error instanceof Malformed ? `${error.code} ${error.pointer}` : 'broken';
  }
};

describe('What is demanded for a cell', () => {
  it('reaches from its value to both ends, or to one', () => {
    for (const primary of [{ needLo: 17, needUp: 27 }, { needLo: 22, needUp: 22 }, { needLo: 0 }, { needUp: 23 }])
      expect(trouble(primary)).toBe('read');
  });

  it('is refused the wrong way round: the value alone would meet it, and be shown', () => {
    expect(trouble({ needLo: 27, needUp: 17 })).toBe('number-out-of-range /primary/0/needLo');
    expect(trouble({ needLo: 0, needUp: 17 })).toBe('number-out-of-range /primary/0/needUp');
  });

  it('is something: a misspelled end demands nothing, and anything would pass', () => {
    expect(trouble({ needlo: 17, needup: 27 })).toBe('nothing-to-try /primary/0');
    expect(trouble({ needLo: null, needUp: null })).toBe('nothing-to-try /primary/0');
  });
});
