// Control characters, and those that turn the direction of what follows: neither belongs in a report.
const unwanted = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
// All white space but the one that holds an amount together.
const spaces = /[^\S\u00a0]+/g;

/** A recorded text on one line, with nothing in it that a reader does not see. */
export const plainText = (text: string): string => text.replace(unwanted, ' ').replace(spaces, ' ').trim();
