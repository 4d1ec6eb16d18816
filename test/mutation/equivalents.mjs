/** Mutants that no test can tell from the code, each with the reason. Matched by the end of the file's name and the check as `--list` shows it. */
export const equivalents = [
  ['boundary/boundary.ts', 'claim → true', 'without a claim the second judgement is the first once more'],
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
    'Date.now() < known.until → Date.now() <= known.until',
    'at its very end a token is still good for the five seconds that clocks may differ',
  ],
];

export const reasonFor = ({ file, check }) =>
  equivalents.find(([name, text]) => file.endsWith(`/${name}`) && check === text)?.[2];
