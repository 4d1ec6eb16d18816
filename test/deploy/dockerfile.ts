export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The instructions of a Dockerfile, without comments; ours goes on over no line end. */
export const instructionsIn = (text: string): readonly Instruction[] =>
  text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
      if (!name || rest === undefined || rest.endsWith('\\')) throw new Error(`No instruction: ${line}`);
      return { name, rest };
    });
