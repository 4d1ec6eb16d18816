import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayInStockholm, isCalendarDate } from '#platform/domain';
import { Visits } from '#platform/identity';
import { agreementPage } from './agreement.page.js';
import { calendarPage } from './calendar.page.js';
import { contributionsPage } from './contributions.page.js';
import { decisionsPage } from './decisions.page.js';
import type { HubReader } from './hub-reader.js';
import { languageOf, type Language } from './language.js';
import { layout, type Page } from './layout.js';
import type { Names } from './names.js';
import { startPage } from './start.page.js';
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

/** Adds the demonstration's pages. They need no token, so they answer only to this machine's own names. */
export const addPages = (app: NestFastifyApplication, hub: HubReader, names: Names): void => {
  const onRequest = app.get(Visits).allowed;
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.get('/pages/style.css', { onRequest }, (_, reply) => reply.type('text/css; charset=utf-8').send(style));
  for (const [path, page] of Object.entries(pages)) {
    server.get(path, { onRequest }, async (request, reply) => {
      if (!isLocal(request)) return reply.code(404).send();
      const query = request.query as Query;
      const { lang, on } = query;
      const language = languageOf(lang);
      const day = typeof on === 'string' && isCalendarDate(on) ? on : dayInStockholm(new Date());
      return send(reply, layout(await page(hub, names, language, day, query), path, language, names), language);
    });
  }
};

const send = (reply: FastifyReply, document: string, language: Language): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('content-language', language).send(document);

/** A page elsewhere that points its own name at this machine (DNS rebinding) must not read these. */
const isLocal = ({ hostname }: FastifyRequest): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
