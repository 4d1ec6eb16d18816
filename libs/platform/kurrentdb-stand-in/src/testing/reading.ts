import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { absent, eventOf } from './read-answers.js';
import { refused } from './refusals.js';
import type { LoggedRecord } from './logged-record.js';
import type { StandInLog } from './stand-in-log.js';
import { subscribe } from './subscribing.js';
import { sent, type Options } from './sending.js';

const BACKWARDS = 1;

/**
 * The filter of a read of `$all`: prefixes of the stream's name or of the type, on the server. Expressions are not
 * understood.
 */
export const filterOf = (options: Options): ((record: LoggedRecord) => boolean) | undefined => {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const byStream = filter.getStreamIdentifier();
  const expression = byStream ?? filter.getEventType();
  if (!expression || expression.getRegex() !== '') return undefined;
  const prefixes = expression.getPrefixList();
  return ({ stream, type }) => prefixes.some((prefix) => (byStream ? stream : type).startsWith(prefix));
};

/** `Read` of the first protocol: a stream or `$all`, to either side, or a subscription to `$all`. */
export const read = async (log: StandInLog, call: ServerWritableStream<ReadReq, ReadResp>): Promise<void> => {
  const options = call.request.getOptions()!;
  const filter = filterOf(options);
  if (!filter) return void call.emit('error', refused(status.UNIMPLEMENTED, 'The stand-in knows prefixes only.'));
  if (options.hasSubscription()) return subscribe(log, options, filter, call);
  const stream = options.getStream();
  const name = stream ? Buffer.from(stream.getStreamIdentifier()!.getStreamName_asU8()).toString() : undefined;
  if (name !== undefined && log.stream(name).length === 0) await sent(call, absent(name));
  else {
    const found = name === undefined ? ofAll(log, options) : ofStream(log.stream(name), options);
    if (!found) return void call.emit('error', refused(status.UNKNOWN, 'InvalidPosition'));
    const most = Number(options.getCount());
    for (const record of found.filter(filter).slice(0, most)) await sent(call, eventOf(record));
  }
  call.end();
};

const ofStream = (records: readonly LoggedRecord[], options: Options): readonly LoggedRecord[] => {
  const stream = options.getStream()!;
  const backwards = options.getReadDirection() === BACKWARDS;
  const from = stream.hasRevision() ? BigInt(stream.getRevision()) : undefined;
  if (!backwards) return records.filter(({ revision }) => revision >= (from ?? 0n));
  return records.filter(({ revision }) => from === undefined || revision <= from).toReversed();
};

/**
 * Forwards a position is the one before a record and inclusive, backwards it is the one after it (`IAllReader`). One that
 * lies within a record is refused, as the server refuses it.
 */
const ofAll = (log: StandInLog, options: Options): readonly LoggedRecord[] | undefined => {
  const position = options.getAll()!.getPosition();
  const from = position ? BigInt(position.getPreparePosition()) : undefined;
  if (from && !log.records.some((record) => record.position === from)) return undefined;
  if (options.getReadDirection() === BACKWARDS)
    return log.records.filter((record) => from === undefined || record.position < from).toReversed();
  return log.records.filter((record) => record.position >= (from ?? 0n));
};
