import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { maskedError, instanceOf, problemOf } from '#platform/intake';
import { sendProblem } from './send-problem.js';

/** Every error leaves as application/problem+json (RFC 9457); what nobody expected is masked and logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = problemOf(error, instanceOf(http.getRequest<FastifyRequest>()));
    if (problem.status >= 500) this.log.error({ code: problem.code, err: maskedError(error) }, 'A request failed.');
    sendProblem(http.getResponse<FastifyReply>(), problem);
  }
}
