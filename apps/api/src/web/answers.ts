import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Answers may be secret, so nothing keeps them on the way (CAC.01 gives way to secrecy); who has one may ask if it changed. */
export const finishAnswers = (server: FastifyInstance): void => {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    const whole = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (request.method !== 'GET' || reply.statusCode !== 200 || !whole) return done(null, payload);
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] !== etag) return done(null, payload);
    void reply.status(304).removeHeader('content-type').removeHeader('content-length');
    return done(null, null);
  });
};
