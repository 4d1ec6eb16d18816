/** Every match of a global pattern, also those that overlap. Patterns are bounded, so the work is linear in the text. */
export function* everyMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    pattern.lastIndex = match.index + 1;
    const { lastIndex } = pattern;
    yield match;
    pattern.lastIndex = lastIndex;
  }
}
