import { Trouble } from '../trouble.js';

/** What was asked does not follow from what is recorded; the message says why. */
export class HubRefused extends Error {}

/** Asks the hub as one unit, over the same api as everyone else; the pages see nothing that this unit may not see. */
export class HubReader {
  constructor(
    private readonly hub: () => string,
    private readonly token: () => Promise<string>,
  ) {}

  async get<Answer>(path: string, parameters: Readonly<Record<string, string | number>> = {}): Promise<Answer> {
    const answer = await this.file(path, parameters);
    if (answer.status === 409) throw new HubRefused(((await answer.json()) as { detail: string }).detail);
    if (!answer.ok) throw new Trouble(`The hub answered ${answer.status} to /v1/${path}.`);
    return (await answer.json()) as Answer;
  }

  /** The answer as it comes, whatever its form. */
  async file(path: string, parameters: Readonly<Record<string, string | number>>): Promise<Response> {
    const url = new URL(`/v1/${path}`, this.hub());
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
    return fetch(url, { headers: { authorization: `Bearer ${await this.token()}` } });
  }

  /** Every item of a list, page by page. */
  async all<Item>(path: string, parameters: Readonly<Record<string, string | number>> = {}): Promise<Item[]> {
    const items: Item[] = [];
    for (let page = 1; ; page += 1) {
      const list = await this.get<List<Item>>(path, { ...parameters, page, limit: 100 });
      items.push(...list.items);
      if (items.length >= list._meta.totalRecords || list.items.length === 0) return items;
    }
  }
}

export interface List<Item> {
  readonly items: readonly Item[];
  readonly _meta: { readonly totalRecords: number };
}
