import { HttpException } from '@nestjs/common';
import { AccessLogUnavailable } from '#platform/access-log';
import { Rejection } from '#platform/domain';
import { AppendTooLarge, IdReused, LogMoving, StoreUnavailable, VersionConflict } from '#platform/event-store';
import { AccessRefused } from '#platform/identity';
import { problems, type ProblemCode } from './problems.js';
import { Refusal, type InvalidParameter } from './refusal.js';

/** RFC 9457. The documentation of a code is served at /docs/problems/<code>. */
export interface Problem {
  /** `urn:problem:<code>` */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request, as the log knows it. */
  readonly instance: string;
  readonly code: string;
  readonly invalidParameters?: readonly InvalidParameter[];
}

/** The one place where an error becomes HTTP. Whatever is not known here is masked (SAK.25–26). */
export const problemOf = (error: unknown, instance: string): Problem => {
  if (error instanceof Rejection) {
    const { code, message } = error;
    return { type: urn(code), title: 'Rejected by the rules', status: 409, detail: message, instance, code };
  }
  if (error instanceof Refusal) return problem(error.code, error.message, instance, error.invalidParameters);
  if (error instanceof IdReused)
    return problem(
      'id-reused',
      'The same source and id stand for another event already. Give a new event a new id.',
      instance,
    );
  if (error instanceof VersionConflict)
    return problem(
      'version-conflict',
      'What the event is judged on changed all the time. Send the same request again.',
      instance,
    );
  if (error instanceof StoreUnavailable)
    return problem(
      'store-unavailable',
      error instanceof LogMoving
        ? error.message
        : 'Nothing is known to be lost. Send the same request again: what was recorded is answered with its first receipt.',
      instance,
    );
  if (error instanceof AppendTooLarge)
    return problem('too-large', 'The log takes less than this at once. Send fewer or smaller events.', instance);
  if (error instanceof AccessLogUnavailable) return problem('access-log-unavailable', error.message, instance);
  if (error instanceof AccessRefused) return { ...ofAccess(error), instance };
  if (error instanceof HttpException) return ofFramework(error.getStatus(), instance);
  return ofFramework(500, instance);
};

const urn = (code: string): string => `urn:problem:${code}`;

const problem = (
  code: ProblemCode,
  detail: string,
  instance: string,
  invalid: readonly InvalidParameter[] = [],
): Problem => ({
  type: urn(code),
  ...problems[code],
  detail,
  instance,
  code,
  ...(invalid.length > 0 ? { invalidParameters: invalid } : {}),
});

const ofAccess = (error: AccessRefused): Omit<Problem, 'instance'> => {
  const { title, detail } = error.getResponse() as { readonly title: string; readonly detail: string };
  return { type: urn(error.code), title, status: error.getStatus(), detail, code: error.code };
};

/** Messages of the framework may repeat a path or a header, so only the status is taken from it. */
const byStatus: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['bad-request', 'The request could not be read.'],
  403: [
    'not-permitted',
    'The function in your access token may not ask this; /docs/problems/not-permitted tells which may.',
  ],
  404: ['not-found', 'There is nothing here, or nothing that you may see.'],
  405: ['method-not-allowed', 'This resource does not know the method; see the Allow header.'],
  406: ['not-acceptable', 'This resource cannot be given in that form.'],
  408: ['request-timeout', 'Send the request again.'],
  413: ['too-large', 'Send fewer or smaller events.'],
  415: [
    'unsupported-media-type',
    'Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers, in UTF-8 and uncompressed.',
  ],
  429: ['too-many-requests', 'Wait as long as Retry-After says.'],
};

const ofFramework = (status: number, instance: string): Problem => {
  const [code, detail] = byStatus[status] ?? (status < 500 ? byStatus[400]! : masked);
  return problem(code, detail, instance);
};

const masked: readonly [ProblemCode, string] = [
  'internal-error',
  'Something failed on our side. Tell us the instance; sending the same request again is safe.',
];
