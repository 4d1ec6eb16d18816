import { once } from 'node:events';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

export type Options = ReadReq.Options;

/** Waits for a reader that does not take what it is given; one that is gone ends the waiting. */
export const sent = async (call: ServerWritableStream<ReadReq, ReadResp>, answer: ReadResp): Promise<void> => {
  if (call.cancelled || call.write(answer)) return;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  call.once('cancelled', leave);
  await once(call, 'drain', { signal: gone.signal }).catch(() => undefined);
  call.off('cancelled', leave);
};
