/** Letters put in, taken out or changed to make one word of another (Levenshtein). */
export const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
};

/** The word that was probably meant; none when even the nearest is another word. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const [first] = known
    .map((name) => ({ name, far: distance(word, name) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  return first && first.far <= Math.max(2, word.length / 4) ? first.name : undefined;
};
