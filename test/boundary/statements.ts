import pg from 'pg';

type Query = (this: unknown, ...given: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Query };

/** A statement without what it is given: literals and counts of parameters masked. */
const masked = (text: string): string =>
  text
    .replaceAll(/'[^']*'/g, '?')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What the process sends to PostgreSQL from now on, statement by statement, until `stop`. */
export const listening = () => {
  const heard: string[] = [];
  const original = client.query;
  client.query = function (this: unknown, ...given: unknown[]): unknown {
    const [asked] = given as [string | { readonly text?: string }];
    const text = masked(typeof asked === 'string' ? asked : (asked.text ?? ''));
    // Readers are woken some time after something was recorded, whoever asks what at that moment.
    if (!text.includes('pg_notify')) heard.push(text);
    return original.apply(this, given);
  };
  return {
    /** What was sent since the last time somebody asked. */
    taken: (): readonly string[] => heard.splice(0),
    stop: (): void => void (client.query = original),
  };
};
