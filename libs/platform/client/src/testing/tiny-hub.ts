import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { contentOf } from '../inbox/inbox.js';
import { ciphertextOf } from '../seal/seal.js';
import { linkOf, type ChainRecord } from '../receipts/chain.js';
import type { Published } from '../keys/statement.js';
import type { CloudEvent, InboxItem, PublishedKey, Receipt } from '../index.js';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** In place of a body as JSON. */
  readonly file?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Does what was asked, and breaks off before the answer. */
  readonly lost?: boolean;
}

/** What a hub does for its partners, in one process and in memory, and whatever can go wrong on the way. */
export class TinyHub {
  readonly contents = new Map<string, unknown>();
  readonly keys = new Map<string, PublishedKey[]>();
  readonly publications: Published[] = [];
  readonly posted: CloudEvent[] = [];
  readonly items: InboxItem[] = [];
  readonly receipts = new Map<string, Receipt>();
  readonly asked: string[] = [];
  /** What is no JSON, by path and query. */
  readonly files = new Map<string, { readonly mediaType: string; readonly file: Uint8Array }>();
  tokens = 0;
  legalBases: readonly unknown[] = [];
  /** What goes wrong with the next posts, one after the other. */
  faults: Answer[] = [];
  private readonly server = createServer((request, response) => {
    void this.handle(request).then(({ status, body, file, headers, lost }) => {
      if (lost) return response.destroy();
      return response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(file ?? JSON.stringify(body ?? {}));
    });
  });

  async start(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url!, this.url);
    this.asked.push(`${request.method} ${url.pathname}${url.search}`);
    if (url.pathname.startsWith('/.well-known/')) return { status: 200, body: { token_endpoint: `${this.url}/token` } };
    if (url.pathname === '/token') return this.token(new URLSearchParams(body));
    if (!request.headers.authorization?.endsWith(`.${this.tokens}`))
      return { status: 401, body: { code: 'invalid-token' } };
    if (request.method === 'POST' && this.faults.length > 0) {
      const fault = this.faults.shift()!;
      if (fault.lost) this.answer(request, url, body);
      return fault;
    }
    return this.answer(request, url, body);
  }

  private token(asked: URLSearchParams): Answer {
    if (asked.get('client_secret') !== 'right' && !asked.get('client_assertion'))
      return { status: 401, body: { error: 'invalid_client' } };
    const [, unit, acting] = asked.get('client_id')!.split('.');
    const claims = Buffer.from(JSON.stringify({ unit, function: acting })).toString('base64url');
    return { status: 200, body: { access_token: `e30.${claims}.${(this.tokens += 1)}`, expires_in: 300 } };
  }

  private answer({ method, headers }: IncomingMessage, url: URL, body: string): Answer {
    const [, , area, id, part] = url.pathname.split('/');
    const given = this.files.get(`${url.pathname}${url.search}`);
    if (given) return { status: 200, file: given.file, headers: { 'content-type': given.mediaType } };
    const key = `${url.searchParams.get('source')} ${url.searchParams.get('id')}`;
    if (method === 'POST' && area === 'events') return this.record(JSON.parse(body) as CloudEvent, whoIn(headers));
    if (method === 'POST' && area === 'sealed-contents') return this.keep(JSON.parse(body));
    if (area === 'events') return found(this.receipts.get(key));
    if (area === 'keys' && !id) return this.said(url.searchParams.get('unit'));
    if (area === 'keys') return { status: 200, body: { keys: this.keys.get(id!) ?? [] } };
    if (area === 'legal-bases') return { status: 200, body: { items: this.legalBases } };
    if (area === 'inbox' && !id) return this.page(url.searchParams);
    const item = this.items.find((each) => each.id === id);
    return found(part === 'content' ? item && this.contents.get(contentOf(item)?.ciphertext ?? '') : item);
  }

  private page(query: URLSearchParams): Answer {
    const from = this.items.findIndex(({ id }) => id === query.get('after')) + 1;
    return { status: 200, body: { items: this.items.slice(from, from + Number(query.get('limit'))), _links: {} } };
  }

  private keep(jwe: unknown): Answer {
    const ciphertext = ciphertextOf(jwe);
    const status = this.contents.has(ciphertext) ? 200 : 201;
    this.contents.set(ciphertext, jwe);
    return { status, body: { ciphertext } };
  }

  private show(published: Published): void {
    const { unit, encryption, signing } = published;
    this.publications.push(published);
    const shown = [
      { ...encryption, use: 'enc' },
      { ...signing, use: 'sig' },
    ] as PublishedKey[];
    this.keys.set(unit, [...shown, ...(this.keys.get(unit) ?? [])]);
  }

  private said(unit: string | null): Answer {
    const publications = this.publications.filter((each) => each.unit === unit);
    return { status: 200, body: { items: publications.length > 0 ? [{ unit, keys: [], publications }] : [] } };
  }

  private record(event: CloudEvent, who: Pick<ChainRecord, 'unit' | 'function'>): Answer {
    const key = `${event.source} ${event.id}`;
    const known = this.receipts.get(key);
    if (known) return { status: 200, body: { ...known, status: 'repeated' } };
    const before = [...this.receipts.values()].at(-1)?.chain ?? '0'.repeat(64);
    const version = this.receipts.size + 1;
    const { id, source, type, collaboration, occurred, data } = event;
    const at = { stream: 'thing-1', recordedAt: '2026-03-01T10:00:00.000Z' };
    const seen = data['to']
      ? { visibility: 'addressed', recipients: [data['to'] as string] }
      : { visibility: 'open', recipients: [] };
    const record: ChainRecord = {
      collaboration,
      ...at,
      id,
      source,
      type,
      ...who,
      ...(seen as Pick<ChainRecord, 'visibility' | 'recipients'>),
      occurred,
      data,
    };
    const receipt = {
      id,
      source,
      type,
      ...at,
      version,
      chain: linkOf(before, version, record),
      status: 'recorded',
    } as const;
    this.receipts.set(key, receipt);
    this.posted.push(event);
    if (type === 'unit-keys.published.v1') this.show(data as unknown as Published);
    if (data['to']) this.items.push({ id: `item-${version}`, type, sender: who.unit, occurred, data });
    return { status: 201, body: receipt };
  }
}

const found = (body: unknown): Answer => (body ? { status: 200, body } : { status: 404, body: { code: 'not-found' } });

const whoIn = ({
  authorization = '',
}: IncomingMessage['headers']): { readonly unit: string; readonly function: string } =>
  JSON.parse(Buffer.from(authorization.split('.')[1]!, 'base64url').toString()) as { unit: string; function: string };
