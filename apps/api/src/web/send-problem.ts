import type { FastifyReply } from 'fastify';
import type { Problem } from '#platform/intake';

/** Seconds after which a store that was away may be asked again. */
const RETRY_AFTER = '2';

export const sendProblem = (reply: FastifyReply, problem: Problem): void => {
  if (reply.sent) return;
  if (problem.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('link', `</docs/problems/${problem.code}>; rel="help"`)
    .send(JSON.stringify(problem));
};
