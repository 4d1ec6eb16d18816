import type { Adapter } from 'oidc-provider';

/** Tokens are signed and not stored, clients are configuration: there is nothing that the provider must remember. */
export class NoMemory implements Adapter {
  readonly upsert = nothing;
  readonly find = nothing;
  readonly findByUserCode = nothing;
  readonly findByUid = nothing;
  readonly consume = nothing;
  readonly destroy = nothing;
  readonly revokeByGrantId = nothing;
}

async function nothing(): Promise<undefined> {
  return undefined;
}
