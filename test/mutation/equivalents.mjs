/** Mutants that no test can tell from the code, each with the reason. Matched by the end of the file's name and the check as `--list` shows it. */
export const equivalents = [
  ['boundary/boundary.ts', 'claim → true', 'without a claim the second judgement is the first once more'],
  ['boundary/boundary.ts', 'without !verdict.allowed', 'a verdict that allows has no reason'],
  ['boundary/boundary.ts', "without verdict.reason === 'refused'", 'a transfer is allowed or refused, nothing else'],
  ['perform/decide-all.ts', "without verdict.kind === 'refused'", 'only what was refused has an error'],
  ['record-event/screening.ts', 'without !catalogue', 'an event type has an entry exactly when it has a catalogue'],
  ['record-event/screening.ts', 'without !entry', 'an event type has an entry exactly when it has a catalogue'],
  ['content/open-content.ts', 'without until !== undefined', 'nothing is less than undefined'],
];

export const reasonFor = ({ file, check }) =>
  equivalents.find(([name, text]) => file.endsWith(`/${name}`) && check === text)?.[2];
