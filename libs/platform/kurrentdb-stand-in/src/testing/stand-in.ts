import { status, type sendUnaryData, type ServerUnaryCall, type ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type {
  AppendRecordsRequest,
  AppendRecordsResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import { appendRecords } from './appending.js';
import { clusterInfo, supportedMethods } from './cluster-answers.js';
import { StandInNode } from './node.js';
import { read } from './reading.js';
import { notLeaderForReads, notLeaderForWrites, refused } from './refusals.js';
import { StandInLog } from './stand-in-log.js';

export interface StandInOptions {
  readonly nodes?: number;
  /** `MaxAppendSize` of the server, bytes. */
  readonly maxAppendSize?: number;
  /** A server before 26.1, which does not know `AppendRecords`. */
  readonly older?: boolean;
  /** Refuses every append with this status of gRPC and no more, as a server does whose user may read only. */
  readonly refusesAppends?: number;
}

const READ = ['event_store.client.streams.streams', 'read', 'position', 'events'] as const;
const APPEND = ['kurrentdb.protocol.v2.streams.streamsservice', 'appendrecords'] as const;
const HIGHEST_APPEND_SIZE = 16 * 1024 * 1024;

/**
 * Stands in for a KurrentDB server where none can be installed: speaks its gRPC protocol to the real client, keeps the
 * log in memory. Its nodes share one log, as if replication took no time. What it does not do: README.md.
 */
export class StandIn {
  readonly log = new StandInLog();
  readonly nodes: StandInNode[];
  /** Writes so many appends whose answer is then lost, with every connection. */
  losesAnswers = 0;
  private leader = 0;

  private constructor(private readonly options: StandInOptions) {
    this.nodes = Array.from({ length: options.nodes ?? 1 }, (_, index) => new StandInNode(this.answers(index)));
  }

  static async start(options: StandInOptions = {}): Promise<StandIn> {
    const standIn = new StandIn(options);
    for (const node of standIn.nodes) await node.start();
    return standIn;
  }

  get connectionString(): string {
    const hosts = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `kurrentdb://${hosts}?tls=false&defaultDeadline=20000`;
  }

  /** From now on this node leads. */
  lead(index: number): void {
    this.leader = index;
  }

  /** Cuts every connection to a node; new ones work again. */
  async cut(index = 0): Promise<void> {
    this.nodes[index]!.stop();
    await this.nodes[index]!.start();
  }

  stop(): void {
    for (const node of this.nodes) node.stop();
  }

  private answers(index: number): ConstructorParameters<typeof StandInNode>[0] {
    return {
      streams: { read: (call: ServerWritableStream<ReadReq, ReadResp>) => this.read(index, call) },
      records: this.options.older
        ? {}
        : {
            appendRecords: (
              call: ServerUnaryCall<AppendRecordsRequest, AppendRecordsResponse>,
              answer: sendUnaryData<AppendRecordsResponse>,
            ) => this.append(index, call, answer),
          },
      gossip: {
        read: (_: unknown, answer: sendUnaryData<unknown>) => answer(null, clusterInfo(this.nodes, this.leader)),
      },
      features: {
        getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) =>
          answer(
            null,
            this.options.older ? supportedMethods('26.0.0', [READ]) : supportedMethods('26.1.0', [READ, APPEND]),
          ),
      },
    };
  }

  private read(index: number, call: ServerWritableStream<ReadReq, ReadResp>): void {
    const ofLeader = call.metadata.get('requires-leader').includes('true');
    if (ofLeader && index !== this.leader)
      return void call.emit('error', notLeaderForReads('127.0.0.1', this.nodes[this.leader]!.port));
    read(this.log, call).catch((error: unknown) => call.emit('error', refused(status.UNKNOWN, String(error))));
  }

  private append(
    index: number,
    call: ServerUnaryCall<AppendRecordsRequest, AppendRecordsResponse>,
    answer: sendUnaryData<AppendRecordsResponse>,
  ): void {
    if (index !== this.leader) return answer(notLeaderForWrites('127.0.0.1', this.nodes[this.leader]!.port));
    const { refusesAppends } = this.options;
    if (refusesAppends !== undefined) return answer(refused(refusesAppends, 'Refused.'));
    const losing = this.losesAnswers > 0;
    if (losing) this.losesAnswers -= 1;
    const lose = (): void => void this.cut(index);
    appendRecords(this.log, this.options.maxAppendSize ?? HIGHEST_APPEND_SIZE, call, losing ? lose : answer);
  }
}
