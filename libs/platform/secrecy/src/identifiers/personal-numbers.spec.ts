import fc from 'fast-check';
import { identifiersIn } from './identifiers-in.js';
import { sentence, spelt } from './testing/numbers.js';

it('K62: a personal or coordination number is found where it stands, however it is written', () => {
  fc.assert(
    fc.property(spelt, sentence, ({ number, text }, [before, after]) => {
      const found = identifiersIn(`${before}${text}${after}`);
      const expected = { category: number.category, offset: before!.length, certainty: number.certainty };
      // Ten digits from 0 with a wrong check digit are a phone number just as well, which is refused in any case.
      const asPhone = { category: 'phone-number', offset: before!.length, certainty: 'certain' };
      expect([
        [expected],
        ...(/^0/.test(number.date) && number.certainty === 'possible' ? [[asPhone]] : []),
      ]).toContainEqual(found);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  '18900101-9802',
  '189001019802',
  '900101-9802',
  '900101+9802',
  '9001019802',
  '1890.01.01.9802',
  '90.01.01-9802',
  '1 8 9 0 0 1 0 1 9 8 0 2',
  '9-0-0-1-0-1-9-8-0-2',
  '٩٠٠١٠١-٩٨٠٢',
  'pnr900101-9802',
])('K62: %s is certain, by a published test number', (text) => {
  expect(identifiersIn(text)).toMatchObject([{ category: 'personal-number', certainty: 'certain' }]);
});

it('K62: a number after a date in parts and a space may be a time or a year, so only a right one is asked about', () => {
  expect(identifiersIn('1890-01-01 9802')).toMatchObject([{ certainty: 'possible' }]);
  expect(identifiersIn('1890-01-01 9803')).toEqual([]);
});

it.each(['900101-T123', '19900101-S123', '19900101M123', '900101-TS12', '900161-12K4', '900101–r123'])(
  'K62: %s is a temporary or reserve number',
  (text) => {
    expect(identifiersIn(`Patient ${text}.`)).toEqual([
      { category: 'reserve-number', offset: 8, certainty: 'certain' },
    ]);
  },
);

it('two numbers in one text are two finds, in order', () => {
  expect(identifiersIn('900101-9803 och 900161-9802').map(({ offset }) => offset)).toEqual([0, 16]);
});
