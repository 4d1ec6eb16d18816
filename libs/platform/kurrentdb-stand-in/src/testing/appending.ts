import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import type {
  AppendRecord,
  AppendRecordsRequest,
  AppendRecordsResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import { tooLarge, violated } from './refusals.js';
import type { NewRecord } from './logged-record.js';
import type { StandInLog, Written } from './stand-in-log.js';

const JSON_FORMAT = 1;

const recordOf = (sent: AppendRecord): NewRecord => {
  const properties = [...sent.getPropertiesMap().entries()].map(([name, value]) => [name, value.getStringValue()]);
  return {
    id: sent.getRecordId() ?? crypto.randomUUID(),
    stream: sent.getStream(),
    type: sent.getSchema()?.getName() ?? '',
    json: Number(sent.getSchema()?.getFormat()) === JSON_FORMAT,
    data: sent.getData_asU8(),
    metadata: new TextEncoder().encode(JSON.stringify(Object.fromEntries(properties))),
  };
};

const answerOf = ({ position, revisions }: Written): AppendRecordsResponse => {
  const response = new streams.AppendRecordsResponse().setPosition(String(position));
  for (const [stream, revision] of revisions)
    response.addRevisions(new streams.StreamRevision().setStream(stream).setRevision(String(revision)));
  return response;
};

/** `AppendRecords` of the second protocol (server 26.1): records over any streams, checks on any streams. */
export const appendRecords = (
  log: StandInLog,
  maxAppendSize: number,
  { request }: ServerUnaryCall<AppendRecordsRequest, AppendRecordsResponse>,
  answer: sendUnaryData<AppendRecordsResponse>,
): void => {
  const records = request.getRecordsList().map(recordOf);
  const size = records.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  // As `ApiErrors.AppendTransactionSizeExceeded` of the server, whose default is one megabyte.
  if (size > maxAppendSize) return answer(tooLarge(size, maxAppendSize));
  const checks = request.getChecksList().flatMap((check) => {
    const state = check.getStreamState();
    return state ? [{ stream: state.getStream(), expected: BigInt(state.getExpectedState()) }] : [];
  });
  const written = log.append(records, checks);
  if ('position' in written) return answer(null, answerOf(written));
  answer(violated(written));
};
