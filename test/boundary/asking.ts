import type { TestIssuer } from '#platform/identity/testing';

export const HERE = 'here';

export interface Asked {
  readonly unit: string;
  readonly function: string;
}

/** Asks and posts over HTTP as any function of any unit. */
export const asking = (origin: string, issuer: TestIssuer) => {
  const tokens = new Map<string, Promise<string>>();
  const token = ({ unit, function: acting }: Asked): Promise<string> => {
    const key = `${unit}/${acting}`;
    if (!tokens.has(key)) tokens.set(key, issuer.token({ collaboration: HERE, unit, function: acting }));
    return tokens.get(key)!;
  };
  const ask = async (who: Asked, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, { ...init, headers: { authorization: `Bearer ${await token(who)}`, ...init.headers } });
  const post = (who: Asked, event: object): Promise<Response> =>
    ask(who, '/v1/events', {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json' },
      body: JSON.stringify(event),
    });
  return { ask, post };
};
