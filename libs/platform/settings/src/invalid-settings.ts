/** What is wrong with the settings, all at once. Names them and never repeats a value: any may hold a password. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';

  constructor(readonly problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}
