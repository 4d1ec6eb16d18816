import { BadRequestException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { instanceOf, problemOf } from '#platform/intake';
import { sendProblem } from './send-problem.js';

/** A name or an address, perhaps with a port. HTTP/1.0 has no Host, and health checks still speak it. */
const host = /^(?:[\w.-]+(?::\d{1,5})?|\[[\da-f:.]+\](?::\d{1,5})?)?$/i;

/** Answers link to the host that was asked; what is no host never becomes part of one. */
export const refuseOddHosts = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, reply, done) => {
    if (host.test(request.host) && URL.canParse(`http://${request.host || 'nameless'}`)) return done();
    sendProblem(reply, problemOf(new BadRequestException(), instanceOf(request)));
  });
};
