import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BadRequestException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { instanceOf, problemOf } from '#platform/intake';
import { sendProblem } from './send-problem.js';

export interface ServerOptions {
  readonly bodyLimit: number;
  readonly requestTimeout: number;
  readonly trustProxy: boolean;
}

/** The web server before any route. Ids of requests are our own: a sender's could carry anything into the log. */
export const server = ({ bodyLimit, requestTimeout, trustProxy }: ServerOptions): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    trustProxy,
    connectionTimeout: 2 * requestTimeout,
    forceCloseConnections: 'idle',
    // The name under which the log knows the request as well.
    genReqId: (raw: IncomingMessage & { samverkRequestId?: string }) => (raw.samverkRequestId ??= randomUUID()),
    requestIdHeader: false,
    // Fastify's own answer to an unreadable URL would repeat it.
    frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, problemOf(new BadRequestException(), instanceOf(request))),
  });
