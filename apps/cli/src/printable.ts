// Tabs and line ends are text; all else of these moves, hides or answers for what stands on a screen.
// eslint-disable-next-line no-control-regex
const commanding = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * A text as a terminal can be given it: what another unit has written must not steer the screen of whoever opens it, as
 * escape sequences do (hide a line, set the clipboard). A file or another program gets every byte as it is.
 */
export const printable = (text: string, isTerminal: boolean): string =>
  isTerminal ? text.replace(commanding, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`) : text;
