const cut = (word: string, width: number): string[] => {
  const signs = Array.from(word);
  return signs.length <= width ? [word] : [signs.slice(0, width).join(''), ...cut(signs.slice(width).join(''), width)];
};

/** A text in lines of at most `width` signs, broken between words where it can be. */
export const wrapped = (text: string, width: number): string[] =>
  text
    .split(' ')
    .flatMap((word) => cut(word, width))
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      return last !== undefined && Array.from(longer).length > width
        ? [...lines, word]
        : [...lines.slice(0, -1), longer];
    }, []);
