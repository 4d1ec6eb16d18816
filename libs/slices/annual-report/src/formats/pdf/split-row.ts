type Fits = (part: string) => boolean;

/** How much of a text fits: the longest beginning that ends with a word, or with a sign where one word is too long. */
const fitting = (text: string, fits: Fits): number => {
  // Grows from little, so that a long text is never measured as a whole.
  let [low, high] = [1, 256];
  while (high < text.length && fits(text.slice(0, high))) [low, high] = [high, high * 2];
  high = Math.min(high, text.length);
  if (fits(text.slice(0, high))) return high;
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle;
  }
  const word = text.lastIndexOf(' ', low);
  return word > 0 ? word : low;
};

/** A row as one or several that each fit a page; nothing of its texts is lost. */
export const splitRow = (
  cells: readonly string[],
  fits: (text: string, column: number) => boolean,
): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let rest = [...cells];
  do {
    const ends = rest.map((text, column) => fitting(text, (part) => fits(part, column)));
    rows.push(rest.map((text, column) => text.slice(0, ends[column])));
    rest = rest.map((text, column) => text.slice(ends[column]).trimStart());
  } while (rest.some((text) => text !== ''));
  return rows;
};
