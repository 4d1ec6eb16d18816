/** A piece of a page that a reader copies. */
export interface Block {
  readonly code: string;
  /** To be run on the next day. */
  readonly tomorrow: boolean;
  /** What the page says is printed, in lines that begin with `#>`; `…` stands for anything. */
  readonly printed: RegExp;
}

/** The commands of a page in their order. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```bash( tomorrow)?\n(.*?)^```/gms)].map(([, tomorrow, code]) => ({
    code: code!,
    tomorrow: tomorrow !== undefined,
    printed: patternOf(code!),
  }));

const patternOf = (code: string): RegExp => {
  const shown = [...code.matchAll(/^#> (.*)$/gm)].map(([, line]) => line!);
  return new RegExp(`^${shown.map(patternOfLine).join('\\s*')}$`);
};

const patternOfLine = (line: string): string =>
  line
    .split('…')
    .map((words) => words.trim().split(/\s+/).map(literal).join('\\s+'))
    .join('[^]*?');

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
