import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tokens } from '../../../cli/src/tokens.js';
import { Config } from '../config.js';
import { credentialsIn } from '../demonstration.js';
import { startStandalone, type Standalone } from '../standalone.js';

export const collaborations = 'deploy/collaborations';
export const operator = 'goteborg-kommunstyrelsen';

/** A folder that PostgreSQL's account may enter, and its removal. */
export const openFolder = (): { readonly root: string; readonly remove: () => void } => {
  const root = mkdtempSync(join(tmpdir(), 'samverk-standalone-'));
  chmodSync(root, 0o755);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
};

/** Starts a hub on free ports. */
export const start = (
  data: string,
  more: Record<string, string> = {},
  say: (line: string) => void = () => undefined,
): Promise<Standalone> => {
  const free = { SAMVERK_PORT: '0', SAMVERK_ISSUER_PORT: '0', SAMVERK_LOG_LEVEL: 'silent' };
  return startStandalone(Config.from({ SAMVERK_DATA: data, ...free, ...more }), say);
};

export const tokensOf = ({ issuer, folder }: Standalone): Tokens =>
  new Tokens({ issuer: issuer.issuer, collaboration: 'goteborg-stodcentrum', credentials: credentialsIn(folder.path) });

export const ask = async (hub: Standalone, path: string): Promise<Record<string, unknown>> => {
  const token = await tokensOf(hub).of(operator, 'registrar');
  const answer = await fetch(`${hub.hub}/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()) as Record<string, unknown>;
};
