import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { partyRegister } from './party-register.projection.js';
import { historyOn, type PartyHistory } from './party-view.js';

/** Who is this party, and what has it told? */
export class OneParty extends Query<PartyHistory | undefined> {
  constructor(
    readonly collaboration: string,
    readonly party: string,
    readonly on: string,
    readonly knownAt?: string,
  ) {
    super();
  }
}

@QueryHandler(OneParty)
export class OnePartyHandler implements IQueryHandler<OneParty> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, party, on, knownAt }: OneParty): Promise<PartyHistory | undefined> {
    const row = await this.readModels.row(partyRegister, collaboration, party, knownAt);
    return row && historyOn(row, on);
  }
}
