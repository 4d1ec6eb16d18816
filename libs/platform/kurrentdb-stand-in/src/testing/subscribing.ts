import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { caughtUp, checkpointAt, confirmed, eventOf } from './read-answers.js';
import { sent, type Options } from './sending.js';
import type { LoggedRecord } from './logged-record.js';
import type { StandInLog } from './stand-in-log.js';

/** Records looked through between two checkpoints, times the multiplier asked for. */
const WINDOW = 32;

/**
 * A catch-up subscription to `$all`: confirmed, then what is there after the position (exclusive), then `caughtUp`, then
 * what comes. With a filter a checkpoint tells now and then how far was looked (`Enumerator.AllSubscriptionFiltered`).
 */
export const subscribe = async (
  log: StandInLog,
  options: Options,
  filter: (record: LoggedRecord) => boolean,
  call: ServerWritableStream<ReadReq, ReadResp>,
): Promise<void> => {
  const gone = new AbortController();
  call.on('cancelled', () => gone.abort());
  const all = options.getAll()!;
  const position = all.getPosition();
  let after = all.hasEnd() ? log.records.at(-1)!.position : position ? BigInt(position.getPreparePosition()) : -1n;
  const every = WINDOW * Math.max(1, options.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  let looked = 0;
  await sent(call, confirmed());
  for (let told = false; !gone.signal.aborted;) {
    for (const record of log.records.filter((each) => each.position > after)) {
      if (filter(record)) await sent(call, eventOf(record));
      after = record.position;
      looked += 1;
      if (options.hasFilter() && looked % every === 0) await sent(call, checkpointAt(after));
    }
    if (!told) await sent(call, caughtUp());
    told = true;
    if (log.records.at(-1)!.position <= after) await log.grown(gone.signal);
  }
  call.end();
};
