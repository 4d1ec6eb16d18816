/** How much of a text fits: the longest beginning that ends with a word, or with a sign where one word is too long. */
const fitting = (text: string, fits: (part: string) => boolean): number => {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const word = text.lastIndexOf(' ', low);
  return low < text.length && word > 0 ? word : low;
};

/** A row as one or several that each fit a page; nothing of its texts is lost. */
export const splitRow = (
  cells: readonly string[],
  fits: (text: string, column: number) => boolean,
): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let rest = [...cells];
  do {
    const ends = rest.map((text, column) =>
      fits(text, column) ? text.length : fitting(text, (part) => fits(part, column)),
    );
    rows.push(rest.map((text, column) => text.slice(0, ends[column])));
    rest = rest.map((text, column) => text.slice(ends[column]).trimStart());
  } while (rest.some((text) => text !== ''));
  return rows;
};
