import type { FastifyInstance, RouteOptions } from 'fastify';
import { MethodNotAllowedException } from '@nestjs/common';
import { instanceOf, problemOf } from '#platform/intake';
import { sendProblem } from './send-problem.js';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** Notes every route, so that the methods it does not know can be closed when all routes are there (SAK.05). */
export const watchRoutes = (server: FastifyInstance): (() => void) => {
  const open = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }: RouteOptions) => {
    const known = open.get(url) ?? new Set<string>();
    for (const each of [method].flat()) known.add(each);
    open.set(url, known);
  });
  return () => {
    for (const [url, known] of [...open]) if (!url.includes('*')) close(server, url, known);
  };
};

const close = (server: FastifyInstance, url: string, known: ReadonlySet<string>): void => {
  const method = methods.filter((each) => !known.has(each));
  const allow = methods.filter((each) => known.has(each)).join(', ');
  if (method.length === 0) return;
  server.route({
    method,
    url,
    // Refused before the body is read.
    onRequest: (request, reply) => {
      void reply.header('allow', allow);
      sendProblem(reply, problemOf(new MethodNotAllowedException(), instanceOf(request)));
    },
    handler: () => undefined,
  });
};
