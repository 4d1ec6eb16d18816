import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Collaboration, Visits } from '#platform/identity';
import { exitScript } from './exit.js';
import { publicDocument } from './public.page.js';
import { publicStyle } from './public-style.js';

const only = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched, sent or framed, and nothing is kept on the way: not by the browser, a search engine or the next site. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${only(exitScript)}`,
    `style-src ${only(publicStyle)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  // It may be found; no copy and no excerpt of it is to lie elsewhere.
  'x-robots-tag': 'noarchive, nosnippet',
};

/**
 * Adds the page of each collaboration that has one, for those who seek support: `/support`, or with the word that the configuration
 * chose after it. The same to everyone: no token, no cookie, no parameter (S76). From one address
 * as often as any open route; the address is counted in memory for a minute, and written nowhere (S23).
 */
export const addPublicPages = (
  app: NestFastifyApplication,
  collaborations: readonly Collaboration[],
  { allowed }: Pick<Visits, 'allowed'>,
): void => {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  for (const { publicPage } of collaborations) {
    if (!publicPage) continue;
    const document = publicDocument(publicPage);
    server.get(publicPage.address ? `/support/${publicPage.address}` : '/support', { onRequest: allowed }, (_, reply) =>
      reply.headers(headers).send(document),
    );
  }
};
