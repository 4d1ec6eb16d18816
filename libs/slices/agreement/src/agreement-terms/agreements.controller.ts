import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { AskedOn, pageOf, type Paged, RequestUrl, paged } from '#platform/projections';
import type { AgreementQuestion } from './agreement-question.js';
import { LawReferences, type LawReference } from './law-references.query.js';
import { ListAgreements, type AgreementSummary } from './list-agreements.query.js';
import { OneAgreement, type AgreementView } from './one-agreement.query.js';
import { PartiesOn, type PartyOn } from './parties-on.query.js';
import { SignaturesGiven, type Signatures } from './signatures.query.js';

const today = (): string => dayInStockholm(new Date());

const about = (
  { collaboration }: Caller,
  agreementId: string,
  { on = today(), knownAt }: AskedOn,
): AgreementQuestion => ({
  collaboration,
  agreementId,
  on,
  ...(knownAt ? { knownAt } : {}),
});

@Controller('v1/agreements')
@RequiresScope('read')
export class AgreementsController {
  constructor(private readonly queries: QueryBus) {}

  /** Agreements of the collaboration, with their status on a day. */
  @Get()
  async list(
    @CurrentCaller() { collaboration }: Caller,
    @Query() asked: AskedOn,
    @RequestUrl() url: string,
  ): Promise<Paged<AgreementSummary>> {
    const { items, total } = await this.queries.execute(
      new ListAgreements(collaboration, { ...asked, on: asked.on ?? today() }),
    );
    return paged(items, total, asked, url);
  }

  /** One agreement as it applies on a day: status, period, parties, signatures, next deadlines. */
  @Get(':id')
  one(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: AskedOn,
  ): Promise<AgreementView> {
    return this.queries.execute(new OneAgreement(about(caller, id, asked)));
  }

  /** Whom the agreement binds on a day. */
  @Get(':id/parties')
  async parties(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: AskedOn,
    @RequestUrl() url: string,
  ): Promise<Paged<PartyOn>> {
    return pageOf(await this.queries.execute(new PartiesOn(about(caller, id, asked))), asked, url);
  }

  /** Signature blocks: how many are signed, which are missing. */
  @Get(':id/signatures')
  signatures(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: AskedOn,
  ): Promise<Signatures> {
    return this.queries.execute(new SignaturesGiven(about(caller, id, asked)));
  }

  /** Laws as the agreement cites them, beside what is in force on a day. */
  @Get(':id/law-references')
  async lawReferences(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: AskedOn,
    @RequestUrl() url: string,
  ): Promise<Paged<LawReference>> {
    return pageOf(await this.queries.execute(new LawReferences(about(caller, id, asked))), asked, url);
  }
}
