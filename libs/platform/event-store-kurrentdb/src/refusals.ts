import { ErrorType, isCommandError } from '@kurrent/kurrentdb-client';
import { AppendTooLarge, NotOffered, StoreUnavailable } from '#platform/event-store';

const UNIMPLEMENTED = 12;
/** INVALID_ARGUMENT and PERMISSION_DENIED: by name the client (1.3.1) knows them only where the server adds an exception. */
const answersByCode = new Set([3, 7]);
const RESOURCE_EXHAUSTED = 8;

/** Refusals that are the answer, not a server away. */
const answers = new Set<ErrorType>([
  ErrorType.ACCESS_DENIED,
  ErrorType.APPEND_CONSISTENCY_VIOLATION,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.STREAM_DELETED,
  ErrorType.STREAM_TOMBSTONED,
  ErrorType.STREAM_NOT_FOUND,
]);
const tooLarge = new Set<ErrorType>([
  ErrorType.TRANSACTION_MAX_SIZE_EXCEEDED,
  ErrorType.APPEND_RECORD_SIZE_EXCEEDED,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
]);

/** What the client throws, in the words of the port. Anything it does not know by name may have been carried out. */
const inOurWords = (error: unknown): unknown => {
  if (!isCommandError(error as Error)) return isDiscovery(error) ? new StoreUnavailable(error) : error;
  const { type, code } = error as { readonly type: ErrorType; readonly code?: number };
  if (answers.has(type)) return error;
  if (tooLarge.has(type) || code === RESOURCE_EXHAUSTED) return new AppendTooLarge({ cause: error });
  if (type === ErrorType.UNSUPPORTED || code === UNIMPLEMENTED)
    return new NotOffered('The server cannot append to several streams at once: KurrentDB 26.1 or newer is needed.', {
      cause: error,
    });
  return code !== undefined && answersByCode.has(code) ? error : new StoreUnavailable(error);
};

const isDiscovery = (error: unknown): boolean => error instanceof Error && /discover/i.test(error.message);

export const reaching = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    throw inOurWords(error);
  }
};

interface Raw {
  readonly type?: ErrorType;
  readonly _raw?: { readonly metadata?: { get?(name: string): readonly unknown[] } };
}

/** Reads are told so by name. For appends the client (1.3.1) does not know the details that the server sends. */
export const isNotLeader = (error: unknown): boolean => {
  const { type, _raw } = ((error as Error).cause ?? {}) as Raw;
  if (type === ErrorType.NOT_LEADER) return true;
  const [details] = _raw?.metadata?.get?.('grpc-status-details-bin') ?? [];
  return details instanceof Uint8Array && Buffer.from(details).includes('NotLeaderNodeErrorDetails');
};
