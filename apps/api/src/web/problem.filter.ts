import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defectOf, instanceOf, problemOf } from '#platform/intake';
import { sendProblem } from './send-problem.js';

/** Every error leaves as application/problem+json (RFC 9457); what nobody expected is masked and logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = problemOf(error, instanceOf(http.getRequest<FastifyRequest>()));
    if (problem.status >= 500) this.log.error({ instance: problem.instance, code: problem.code, ...defectOf(error) });
    sendProblem(http.getResponse<FastifyReply>(), problem);
  }
}
