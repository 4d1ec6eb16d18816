import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayInStockholm, isCalendarDate } from '#platform/domain';
import { Visits } from '#platform/identity';
import { agreementPage } from './agreement.page.js';
import { calendarPage } from './calendar.page.js';
import { contributionsPage } from './contributions.page.js';
import { decisionsPage } from './decisions.page.js';
import { filePaths, sendFile } from './files.js';
import type { HubReader } from './hub-reader.js';
import { languageOf, type Language } from './language.js';
import { layout, type Page } from './layout.js';
import type { Names } from './names.js';
import { startPage } from './start.page.js';
import { statisticsPage } from './statistics.page.js';
import { style } from './style.js';

type Query = Readonly<Record<string, unknown>>;
type Shown = (hub: HubReader, names: Names, language: Language, on: string, query: Query) => Promise<Page> | Page;

const pages: Readonly<Record<string, Shown>> = {
  '/': (_hub, names, language) => startPage(names, language),
  '/pages/agreement': agreementPage,
  '/pages/calendar': calendarPage,
  '/pages/contributions': contributionsPage,
  '/pages/decisions': decisionsPage,
};

/** Pages about what everybody is told in figures. */
const ofStatistics: Readonly<Record<string, Shown>> = { '/pages/statistics': statisticsPage };

/** Who the pages read as, in one collaboration. */
export interface Reading {
  readonly hub: HubReader;
  readonly names: Names;
}

/**
 * Adds the demonstration's pages. They need no token, so they answer only to this machine's own names.
 * @param figures where figures are read: in the invented collaboration, if there is one
 */
export const addPages = (app: NestFastifyApplication, main: Reading, figures: Reading): void => {
  const onRequest = app.get(Visits).allowed;
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.get('/pages/style.css', { onRequest }, (_, reply) => reply.type('text/css; charset=utf-8').send(style));
  const local = (path: string, answer: (query: Query, reply: FastifyReply) => Promise<FastifyReply>): unknown =>
    server.get(path, { onRequest }, async (request, reply) =>
      isLocal(request) ? answer(request.query as Query, reply) : reply.code(404).send(),
    );
  const add = (shown: Readonly<Record<string, Shown>>, reading: Reading): void => {
    for (const [path, page] of Object.entries(shown))
      local(path, (query, reply) => sendPage(path, page, reading, query, reply));
  };
  add(pages, main);
  add(ofStatistics, figures);
  for (const path of filePaths) local(path, (query, reply) => sendFile(path, query, figures.hub, reply));
};

const sendPage = async (path: string, page: Shown, { hub, names }: Reading, query: Query, reply: FastifyReply) => {
  const { lang, on } = query;
  const language = languageOf(lang);
  const day = typeof on === 'string' && isCalendarDate(on) ? on : dayInStockholm(new Date());
  return send(reply, layout(await page(hub, names, language, day, query), path, language, names), language);
};

const send = (reply: FastifyReply, document: string, language: Language): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('content-language', language).send(document);

/** A page elsewhere that points its own name at this machine (DNS rebinding) must not read these. */
const isLocal = ({ hostname }: FastifyRequest): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
