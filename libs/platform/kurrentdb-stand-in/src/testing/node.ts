import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from '@grpc/grpc-js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import v1 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import v2 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb.js';

const MEGABYTES_17 = 17 * 1024 * 1024;

/** What a node answers, by method; those not named are answered UNIMPLEMENTED, as an older server would. */
export interface Answers {
  readonly streams: UntypedServiceImplementation;
  readonly records: UntypedServiceImplementation;
  readonly gossip: UntypedServiceImplementation;
  readonly features: UntypedServiceImplementation;
}

/** One node of the stand-in: a gRPC server at a port that it keeps over restarts. */
export class StandInNode {
  port = 0;
  private server: Server | undefined;

  constructor(private readonly answers: Answers) {}

  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': MEGABYTES_17 });
    const add = (service: unknown, answers: UntypedServiceImplementation): void =>
      server.addService(service as ServiceDefinition, answers);
    add(v1.StreamsService, this.answers.streams);
    add(v2.StreamsServiceService, this.answers.records);
    add(gossip.GossipService, this.answers.gossip);
    add(features.ServerFeaturesService, this.answers.features);
    this.port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      ),
    );
    this.server = server;
  }

  /** At once, with every call under way. */
  stop(): void {
    this.server?.forceShutdown();
    this.server = undefined;
  }
}
