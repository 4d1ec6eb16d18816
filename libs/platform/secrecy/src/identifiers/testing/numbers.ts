import fc from 'fast-check';

/** A number, its true kind and how sure one can be of it. */
export interface Numbered {
  readonly century: string;
  readonly date: string;
  readonly last: string;
  readonly category: 'personal-number' | 'coordination-number';
  readonly certainty: 'certain' | 'possible';
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');
/** The check digit, reckoned in another way than the code does. */
const checkDigit = (nine: string): number => {
  let sum = 0;
  for (let at = 0; at < 9; at += 1)
    sum += at % 2 ? Number(nine[at]) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(nine[at])]!;
  return (10 - (sum % 10)) % 10;
};

/**
 * Numbers of nobody: with a wrong check digit, or (certain) with a day of the 1890s and a serial number 980–999, the
 * series that Skatteverket publishes its test numbers from, e.g. 18900101-9802.
 */
export const numbers: fc.Arbitrary<Numbered> = fc
  .record({
    year: fc.integer({ min: 1890, max: 2019 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    serial: fc.integer({ min: 1, max: 979 }),
    off: fc.integer({ min: 1, max: 9 }),
    coordination: fc.boolean(),
    test: fc.boolean(),
  })
  .map(({ year, month, day, serial, off, coordination, test }) => {
    const born = padded(test ? 1890 + (year % 10) : year, 4);
    const date = born.slice(2) + padded(month, 2) + padded(coordination ? day + 60 : day, 2);
    const three = padded(test ? 980 + (serial % 20) : serial, 3);
    const digit = (checkDigit(date + three) + (test ? 0 : off)) % 10;
    return {
      century: born.slice(0, 2),
      date,
      last: `${three}${digit}`,
      category: coordination ? 'coordination-number' : 'personal-number',
      certainty: test ? 'certain' : 'possible',
    } as const;
  });

const joints = ['', '-', '+', ' ', '\u2010', '\u2011', '\u2012', '\u2013', '\u00a0', ' - ', '\n', '-\n', '.', '\u2212'];
const wide = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  wide,
  (text) => [...text].join('\u200b'),
  (text) => text.replace(/(?<=^..)/, '\u00ad'),
  (text) => text.replace(/-/, '%2D'),
];

/** Every way of writing a number that conventions and keyboards know. */
export const spelt = fc
  .record({
    number: numbers,
    long: fc.boolean(),
    parted: fc.boolean(),
    joint: fc.constantFrom(...joints),
    disguise: fc.constantFrom(...disguises),
  })
  .map(({ number, long, parted, joint, disguise }) => {
    const { century, date, last } = number;
    const whole = (long ? century : '') + date;
    const day = parted ? whole.replace(/(..)(..)$/, '-$1-$2') : whole;
    return { number, text: disguise(`${day}${parted ? '-' : joint}${last}`) };
  });

/** Swedish around it, without figures. */
export const sentence = fc.constantFrom(
  ['', ''],
  ['Samtal med flickan (', ') i går.'],
  ['Personnummer: ', ', enligt skolkuratorn'],
  ['Ärendet rör ', ' och hennes bror; åtgärd över nyår'],
  ['§ 7 Beslut dnr KS 2020-00268, ', ' den 2020-05-11'],
);
