import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type { ClusterInfo } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import type { SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';

const { FOLLOWER, LEADER } = gossip.MemberInfo.VNodeState;

/** What gossip tells: where each node is, and which of them leads. */
export const clusterInfo = (nodes: readonly { readonly port: number }[], leader: number): ClusterInfo => {
  const info = new gossip.ClusterInfo();
  nodes.forEach(({ port }, index) =>
    info.addMembers(
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
        .setTimeStamp(String(Date.now()))
        .setState(index === leader ? LEADER : FOLLOWER)
        .setIsAlive(true)
        .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port)),
    ),
  );
  return info;
};

type Method = readonly [service: string, method: string, ...features: string[]];

/** By this the client knows what it may ask for (`ServerFeatures.getSupportedMethods`). */
export const supportedMethods = (version: string, methods: readonly Method[]): SupportedMethods => {
  const known = new features.SupportedMethods().setEventStoreServerVersion(version);
  for (const [service, method, ...offered] of methods)
    known.addMethods(
      new features.SupportedMethod().setServiceName(service).setMethodName(method).setFeaturesList(offered),
    );
  return known;
};
