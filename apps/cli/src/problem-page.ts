/** Codes of the client's own: no hub has a page about them. */
const withoutPage = ['no-code', 'no-token-issued'];

/** A refusal, and on a line of its own where the hub tells what it means and what to do. */
export const withPage = (sentence: string, hub: string | undefined, code: string | undefined): string =>
  hub === undefined || code === undefined || !/^[a-z0-9-]{1,80}$/.test(code) || withoutPage.includes(code)
    ? sentence
    : `${sentence}\n${hub}/docs/problems/${code}`;
