import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DevIssuer } from '#platform/dev-issuer';

export const addPages = (_api: NestFastifyApplication, _issuer: DevIssuer): void => undefined;
