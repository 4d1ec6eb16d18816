/**
 * Mutants that no test can tell from the code, each with the reason. Matched by the end of the file's name and the check
 * as `--list` shows it, and, where a file has that check twice, by what else stands in its line.
 */
export const equivalents = [
  [
    'boundary/boundary.ts',
    'claim → true',
    'without a claim the second judgement is the first once more',
    'const verdicts = ',
  ],
  ['boundary/boundary.ts', 'refusal → true', 'a refusal that is undefined is none', 'return refusal '],
  ['boundary/boundary.ts', 'without !verdict.allowed', 'a verdict that allows has no reason'],
  ['boundary/boundary.ts', "without verdict.reason === 'refused'", 'a transfer is allowed or refused, nothing else'],
  ['perform/decide-all.ts', "without verdict.kind === 'refused'", 'only what was refused has an error'],
  ['record-event/screening.ts', 'without !catalogue', 'an event type has an entry exactly when it has a catalogue'],
  ['record-event/screening.ts', 'without !entry', 'an event type has an entry exactly when it has a catalogue'],
  ['content/open-content.ts', 'without until !== undefined', 'nothing is less than undefined'],
  ['identity/src/token-verifier.ts', "without 'iat'", 'the greatest age of a token cannot be told without iat either'],
  [
    'identity/src/token-verifier.ts',
    "without 'client_id'",
    'who has no client_id fails as one whose client_id is no text',
  ],
  [
    'identity/src/token-verifier.ts',
    'Date.now() < entry.until → Date.now() <= entry.until',
    'at its very end a token is still good for the five seconds that clocks may differ',
  ],
  ...[
    'rows.length < limit',
    'limit === undefined',
    '(offset === 0 && (limit === undefined || rows.length < limit))',
  ].map((check) => [
    'guarded/asked-rows.ts',
    `without ${check}`,
    'rows that could be counted here are counted by the database',
  ]),
  ['identity/src/bearer-guard.ts', 'refused instanceof AccessRefused → true', 'other faults have no headers to set'],
  ['identity/src/bearer-guard.ts', 'without !scope', 'no caller holds a scope without a name'],
  [
    'worlds/possible-worlds.ts',
    'this.seen.any → false',
    'the least of nothing at all is told by any world seen',
    'if (this.seen.any) return',
  ],
  ['worlds/possible-worlds.ts', 'weight < 0 → weight <= 0', 'weights that weigh nothing have been left out'],
  ['worlds/possible-worlds.ts', 'value < bound → value <= bound', 'a value that is the bound is the same'],
  ['worlds/possible-worlds.ts', 'value > bound → value >= bound', 'a value that is the bound is the same'],
  [
    'domain/protected-forms.ts',
    'monthsIn[period] < monthsIn[known.from] → monthsIn[period] <= monthsIn[known.from]',
    'what divides in periods as short as those known already divides in the same',
  ],
  ['worlds/exact.ts', 'Number.isSafeInteger(magnitude) → false', 'big integers find the same, though slowly'],
  ...['without lo', 'without up'].map((check) => [
    'audit/audit.ts',
    check,
    'fractions go at least as far, but for the noise of the solver',
  ]),
  ...['weight > 0 → weight >= 0', 'weight < 0 → weight <= 0'].map((check) => [
    'worlds/exact.ts',
    check,
    'a weight of zero is left out before',
  ]),
];

export const reasonFor = ({ file, check, place }) =>
  equivalents.find(
    ([name, text, , line = '']) => file.endsWith(`/${name}`) && check === text && place.includes(line),
  )?.[2];
