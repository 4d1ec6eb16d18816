import { identifiersIn } from './identifiers-in.js';

/** Numbers that PTS has set aside for books and films. */
const phones = ['070-1740605', '0701740605', '070-174 06 05', '070 174 06 05', '070.174.06.05', '070-174-06-05']
  .concat(['07 01 74 06 05', '+46 70 174 06 05', '+46701740605', '+46 (0)70-174 06 05', '0046 70 174 06 05'])
  .concat(['031-390 06 00', '(031) 390 06 00', '031/390 06 00', '08-465 004 00', '08-46500400', '07０-174\u200b0605']);

it.each(phones)('K62: %s is a phone number', (phone) => {
  expect(identifiersIn(`Ring ${phone}, helst kl. 08.30-16.00.`)).toEqual([
    { category: 'phone-number', offset: 5, certainty: 'certain' },
  ]);
});

it.each([
  'namn.efternamn@example.se',
  'a_b+c@mail.example.org',
  'NAMN＠example.se',
  'namn (at) example.se',
  'åsa@räv.example',
])('K62: %s is an e-mail address', (address) => {
  expect(identifiersIn(`Skriv till <${address}>`)).toEqual([
    { category: 'email-address', offset: 12, certainty: 'certain' },
  ]);
});

it.each(['Storgatan 5', 'Exempelvägen 12 B', 'Norra vägen 5', 'Torget 5', 'ÅSGRÄND 3'])(
  'K62: %s is possibly a street address',
  (address) => {
    expect(identifiersIn(`bor på ${address}, sedan i våras`)).toEqual([
      { category: 'street-address', offset: 7, certainty: 'possible' },
    ]);
  },
);

it.each(['ABC 123', 'ABC123', 'ABC 12D'])('K62: %s is possibly a licence plate', (plate) => {
  expect(identifiersIn(`bilen ${plate} stod kvar`)).toEqual([
    { category: 'licence-plate', offset: 6, certainty: 'possible' },
  ]);
});

it.each(['+4722123456', '+45 33 12 34 56'])('%s is possibly a phone number of another country', (phone) => {
  expect(identifiersIn(phone)).toMatchObject([{ category: 'phone-number', certainty: 'possible' }]);
});
