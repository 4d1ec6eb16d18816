import { readFileSync } from 'node:fs';
import { Complaint } from './complaint.js';
import { needed, type Settings } from './settings.js';

/** An access token lives five minutes at most; a new one is fetched well before. */
const KEEP_MS = 120_000;

/** Access tokens of units, fetched with client credentials and kept while they are fresh. */
export class Tokens {
  private readonly kept = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(private readonly settings: Settings) {}

  /** @param collaboration left out: that of the settings */
  of(unit: string, acting: string, collaboration = needed(this.settings, 'collaboration')): Promise<string> {
    const clientId = `${collaboration}.${unit}.${acting}`;
    const kept = this.kept.get(clientId);
    if (kept && kept.until > performance.now()) return kept.token;
    const token = this.fetch(clientId);
    this.kept.set(clientId, { token, until: performance.now() + KEEP_MS });
    return token;
  }

  private async fetch(clientId: string): Promise<string> {
    const endpoint = `${needed(this.settings, 'issuer')}/token`;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: this.secret(clientId),
      scope: 'events:write read',
    });
    const answer = await fetch(endpoint, { method: 'POST', body, signal: AbortSignal.timeout(30_000) }).catch(() => {
      throw new Complaint(`The issuer does not answer at ${endpoint}: is it running? (\`npm start\` starts one)`);
    });
    const { access_token: token } = (await answer.json().catch(() => ({}))) as { access_token?: string };
    if (token) return token;
    throw new Complaint(
      `The issuer gave no token to ${clientId} (status ${answer.status}): check the credentials file.`,
    );
  }

  private secret(clientId: string): string {
    return secretOf(needed(this.settings, 'credentials'), clientId);
  }
}

/** The secret of a client in a credentials file. */
export const secretOf = (file: string, clientId: string): string => {
  const secret = secretsIn(file)[clientId];
  if (secret) return secret;
  throw new Complaint(`There is no client ${clientId} in ${file}: is it a unit and a function of the collaboration?`);
};

const secretsIn = (file: string): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    throw new Complaint(`${file} cannot be read as JSON: it should hold { "<client id>": "<secret>" }.`);
  }
};
