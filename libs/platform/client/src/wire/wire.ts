import { setTimeout as sleep } from 'node:timers/promises';
import type { AccessToken } from './access-token.js';
import { Refused, refusalOf, Unreachable } from './hub-errors.js';

export interface Patience {
  /** How often one request is sent at most. */
  readonly tries: number;
  readonly wait: (seconds: number) => Promise<unknown>;
}

export const usualPatience: Patience = { tries: 6, wait: (seconds) => sleep(seconds * 1000) };

/** A question to the hub; a body as text, so that exactly the same can be sent again. */
export interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly contentType?: string;
  readonly body?: string;
}

/** Asks the hub with the unit's token, and again when it is away or asks to wait: nothing is ever recorded twice. */
export class Wire {
  constructor(
    private readonly hub: string,
    private readonly token: AccessToken,
    readonly patience: Patience = usualPatience,
  ) {}

  /** @throws Refused the hub's no · @throws Unreachable no answer */
  async ask(path: string, ask: Ask = {}): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.send(await this.token.current(), path, ask).catch(() => undefined);
      if (answer?.ok) return answer;
      const refusal = answer && (await refusalOf(answer));
      if (refusal?.status === 401 && tries === 1) this.token.forget();
      else if (refusal && !passes(refusal)) throw refusal;
      else if (tries < this.patience.tries) await this.patience.wait(pause(answer, tries));
      else throw refusal ?? new Unreachable(`The hub does not answer at ${this.hub}.`);
    }
  }

  async json<Body>(path: string, ask: Ask = {}): Promise<Body> {
    return (await (await this.ask(path, ask)).json()) as Body;
  }

  /** The function that the token in use speaks in; undefined when the token does not say it openly. */
  async function(): Promise<string | undefined> {
    const [, claims = ''] = (await this.token.current()).split('.');
    try {
      return (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { readonly function?: string }).function;
    } catch {
      return undefined;
    }
  }

  private send(token: string, path: string, { method = 'GET', contentType, body }: Ask): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, ...(contentType ? { 'content-type': contentType } : {}) };
    const signal = AbortSignal.timeout(60_000);
    return fetch(`${this.hub}${path}`, { method, headers, signal, ...(body === undefined ? {} : { body }) });
  }
}

const passes = ({ status, code }: Refused): boolean =>
  [429, 502, 503, 504].includes(status) || code === 'version-conflict';

/** Seconds: what the hub asks for, otherwise longer each time. */
const pause = (answer: Response | undefined, tries: number): number =>
  Math.min(Number(answer?.headers.get('retry-after')) || 2 ** (tries - 2), 60);
