import type { LoggerService } from '@nestjs/common';
import { Logger, PinoLogger } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { logOptions } from './log-options.js';

/**
 * The same lines for as long as the modules are not there yet: Nest itself prints what goes wrong then in colours, over many
 * lines, with what drivers say.
 */
export const startLogger = (service: string, level: string, logTo?: DestinationStream): LoggerService => {
  const options = logOptions(service, level);
  return new Logger(new PinoLogger({ pinoHttp: logTo ? [options, logTo] : options }), {});
};
