/** A text in plain characters, so that a number is one number however it was typed. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`, the offset in the original that it comes from. */
  readonly offsets: readonly number[];
}

const unseen = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const space = /[\s\p{Z}\p{Cc}]/u;
const dash = /[\p{Pd}\u2212]/u;
const dot = /[·•‧∙]/u;
const digit = /\p{Nd}/u;

/**
 * Full-width and other digits become ASCII, letters lose their accents, every dash is `-`, white space of any kind and
 * length is one space, percent escapes are read, and what nobody sees (zero width, soft hyphen, marks) is gone.
 */
export const fold = (text: string): Folded => {
  const folded: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length;) {
    const escape = text[at] === '%' ? /%[2-7][0-9a-f]/iy : undefined;
    if (escape) escape.lastIndex = at;
    const escaped = escape?.exec(text)?.[0];
    const point = escaped ?? String.fromCodePoint(text.codePointAt(at)!);
    for (const one of escaped ? decodeURIComponent(escaped) : point.normalize('NFKD')) {
      const plain = folding(one);
      if (plain === '' || (plain === ' ' && folded.at(-1) === ' ')) continue;
      folded.push(plain);
      for (let unit = 0; unit < plain.length; unit += 1) offsets.push(at);
    }
    at += point.length;
  }
  return { text: folded.join(''), offsets };
};

const folding = (one: string): string => {
  if (/[!-,./-~]/.test(one)) return one;
  if (space.test(one)) return ' ';
  if (dash.test(one)) return '-';
  if (unseen.test(one)) return '';
  if (dot.test(one)) return '.';
  return digit.test(one) ? String(valueOf(one.codePointAt(0)!)) : one;
};

/** Unicode keeps the decimal digits of a script together, from 0 to 9. */
const valueOf = (point: number): number => {
  let zero = point;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (point - zero) % 10;
};
