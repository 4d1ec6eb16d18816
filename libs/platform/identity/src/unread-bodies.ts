import { Injectable, NotFoundException, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AccessRefused } from './access-refused.js';
import { Recognition } from './recognition.js';

/**
 * Refuses strangers before their body is read: guards come after it, and whoever has no token could make the hub take in
 * and parse as much as it takes of its partners. No open route has a body, and what is not there needs none.
 */
@Injectable()
export class UnreadBodies implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly recognition: Recognition,
  ) {}

  onModuleInit(): void {
    const instance = this.host.httpAdapter?.getInstance() as Partial<FastifyInstance> | undefined;
    instance?.addHook?.('preParsing', async (request, reply) => {
      if (['GET', 'HEAD'].includes(request.method)) return;
      try {
        if (request.is404) throw new NotFoundException();
        await this.recognition.callerOf(request);
      } catch (refused) {
        withoutBody(request, reply, refused);
        throw refused;
      }
    });
  }
}

/** Node throws away the rest of a body whose length is known; one without an end would go on after the answer. */
const withoutBody = ({ headers }: FastifyRequest, reply: FastifyReply, refused: unknown): void => {
  if (refused instanceof AccessRefused) reply.headers({ ...refused.headers });
  if (headers['transfer-encoding'] !== undefined) reply.header('connection', 'close');
};
