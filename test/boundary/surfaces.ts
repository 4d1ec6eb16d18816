import { itemIdOf, type StoredEvent } from '#platform/event-store';
import { duties } from '#platform/secrecy';
import { HERE, type Asked, type Hub } from './hub.js';
import { idOf } from './moves.js';

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The same for everyone, and asked without a token. */
const vocabulary = /^\/(docs|health)|^\/v1\/(openapi|event-types|legal-bases)/;

/** Every address that answers GET, as the api itself documents them; a new one is probed without an edit here. */
export const documentedPaths = async (hub: Hub): Promise<readonly string[]> => {
  const { paths } = (await (await fetch(`${hub.origin}/v1/openapi.json`)).json()) as OpenApi;
  return Object.entries(paths).flatMap(([path, methods]) => ('get' in methods && !vocabulary.test(path) ? [path] : []));
};

/** Ids that stand in the log, the items' ids, and one that never was: as many as asked for, spread over the log. */
export const idsIn = (events: readonly StoredEvent[], most = 24): readonly string[] => {
  const text = JSON.stringify(events.map(({ data, id }) => ({ data, id })));
  const found = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const items = events
    .filter(({ visibility }) => visibility !== 'open')
    .map((event) => itemIdOf({ ...event, collaboration: HERE }));
  const all = [...new Set([...items, ...found])];
  return [...all.filter((_, nr) => nr % Math.ceil(all.length / most) === 0), idOf('never')];
};

const variants = ['?limit=1', '?page=2&limit=2', '?role=sent', '?role=received'];
/** One for each duty. */
const functions = Object.entries(duties).flatMap(([duty, [first]]) => (duty === 'timers' ? [] : [first]));

export interface Probe extends Asked {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS';
  readonly path: string;
}

/** Everything that one unit can ask: each address, filter, page and cursor, with each id, in each of its functions. */
export const probes = (paths: readonly string[], ids: readonly string[], unit: string): readonly Probe[] => {
  const lists = paths.filter((path) => !path.includes('{'));
  const things = paths.filter((path) => (path.match(/\{/g) ?? []).length === 1);
  const asCaseOfficer = { unit, function: 'case-officer', method: 'GET' } as const;
  return [
    ...lists.flatMap((path) => functions.map((acting) => ({ ...asCaseOfficer, function: acting, path }))),
    ...lists.flatMap((path) => variants.map((variant) => ({ ...asCaseOfficer, path: path + variant }))),
    ...lists.flatMap((path) => (['HEAD', 'OPTIONS'] as const).map((method) => ({ ...asCaseOfficer, method, path }))),
    ...things.flatMap((path) => ids.map((id) => ({ ...asCaseOfficer, path: path.replace(/\{[^}]+\}/, id) }))),
    ...ids.map((id) => ({ ...asCaseOfficer, path: `/v1/inbox?limit=2&after=${id}` })),
  ];
};

/** What may differ between two hubs though nothing is told by it: their address, the clock, the request's own name. */
const neutral = (hub: Hub, text: string): string =>
  text
    .replaceAll(hub.origin, 'https://hub')
    .replaceAll(new URL(hub.origin).host, 'hub')
    .replace(/"instance":"[^"]*"/g, '"instance":""');

const ignored = new Set(['date', 'etag', 'connection', 'keep-alive', 'x-request-id']);

/** Status, headers and body as one text. */
export const answer = async (hub: Hub, { method, path, ...who }: Probe): Promise<string> => {
  const response = await hub.ask(who, path, { method });
  const headers = [...response.headers].filter(([name]) => !ignored.has(name) && name !== 'content-length');
  return neutral(
    hub,
    `${response.status}\n${headers.map((each) => each.join(': ')).join('\n')}\n${await response.text()}`,
  );
};

/** What the access log keeps is new at each request: its entries have ids and times of their own. */
export const isAboutAccesses = (path: string): boolean =>
  path.startsWith('/v1/accesses') || path.startsWith('/v1/log-reviews');
