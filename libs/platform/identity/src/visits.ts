import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessRefused } from './access-refused.js';
import { RateLimits } from './rate-limits.js';

/** The allowance of open routes, for pages that no guard stands before. */
@Injectable()
export class Visits {
  constructor(private readonly limits: RateLimits) {}

  /** A hook (`onRequest`) of the route. @throws AccessRefused too-many-requests */
  readonly allowed = async ({ ip }: Pick<FastifyRequest, 'ip'>, reply: FastifyReply): Promise<void> => {
    try {
      await this.limits.address('visits', ip);
    } catch (refused) {
      if (refused instanceof AccessRefused) reply.headers({ ...refused.headers });
      throw refused;
    }
  };
}
