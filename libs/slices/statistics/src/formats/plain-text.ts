// A no-break space looks like a space but is none to a filter or a lookup in a spreadsheet.
const SPACES = /[\s\u00A0\u202F\u2007]+/g;
// What XML forbids or advises against, and what turns the direction of the text around it.
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\uFFFD]/gu;

/** One line of text that every format can carry: ordinary spaces only, and no character that a reader would not see. */
export const plainText = (text: string): string =>
  text.replace(SPACES, ' ').replace(UNWRITABLE, '').replace(SPACES, ' ').trim();
