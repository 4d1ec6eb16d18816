import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import rpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/errors_pb.js';
import errors from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb.js';
import statuses from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import anys from 'google-protobuf/google/protobuf/any_pb.js';
import type { Violation } from './consistency.js';

type Refusal = Pick<StatusObject, 'code' | 'details' | 'metadata'>;

/** A refusal of the second protocol: a status whose details lie in `grpc-status-details-bin` (google.rpc.Status). */
const withDetails = (code: number, details: string, type: string, value: Uint8Array): Refusal => {
  const any = new anys.Any();
  any.pack(value, type);
  const whole = new statuses.Status().setCode(code).setMessage(details).setDetails(any);
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(whole.serializeBinary()));
  return { code, details, metadata };
};

export const violated = (violations: readonly Violation[]): Refusal => {
  const details = new errors.AppendConsistencyViolationErrorDetails();
  for (const { index, stream, expected, actual } of violations) {
    const state = new errors.ConsistencyViolation.StreamStateViolation()
      .setStream(stream)
      .setExpectedState(String(expected))
      .setActualState(String(actual));
    details.addViolations(new errors.ConsistencyViolation().setCheckIndex(index).setStreamState(state));
  }
  const type = 'kurrentdb.protocol.v2.streams.errors.AppendConsistencyViolationErrorDetails';
  return withDetails(status.FAILED_PRECONDITION, 'Consistency check failed.', type, details.serializeBinary());
};

export const tooLarge = (size: number, most: number): Refusal => {
  const details = new errors.AppendTransactionSizeExceededErrorDetails().setSize(size).setMaxSize(most);
  const type = 'kurrentdb.protocol.v2.streams.errors.AppendTransactionSizeExceededErrorDetails';
  return withDetails(status.ABORTED, 'The append is too large.', type, details.serializeBinary());
};

/** As `ApiErrors.NotLeaderNode` of the server answers a write. */
export const notLeaderForWrites = (host: string, port: number): Refusal => {
  const leader = new rpc.NotLeaderNodeErrorDetails.NodeInfo().setHost(host).setPort(port);
  const details = new rpc.NotLeaderNodeErrorDetails().setCurrentLeader(leader);
  const type = 'kurrent.rpc.NotLeaderNodeErrorDetails';
  return withDetails(status.FAILED_PRECONDITION, 'Not the leader.', type, details.serializeBinary());
};

/** As `RpcExceptions.LeaderInfo` of the server answers a read that must be of the leader: told in trailers. */
export const notLeaderForReads = (host: string, port: number): Refusal => {
  const metadata = new Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', host);
  metadata.set('leader-endpoint-port', String(port));
  return { code: status.NOT_FOUND, details: `Leader info available`, metadata };
};

export const refused = (code: number, details: string): Refusal => ({ code, details, metadata: new Metadata() });
