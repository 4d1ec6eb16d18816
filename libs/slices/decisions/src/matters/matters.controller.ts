import { Controller, Get, NotFoundException, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { type Link, type Paged, RequestUrl, paged } from '#platform/projections';
import { DecisionChain, type ChainStep } from '../decision-chain/decision-chain.query.js';
import { KnownAtDto } from '../known-at.dto.js';
import { ListMattersDto } from './list-matters.dto.js';
import { ListMatters } from './list-matters.query.js';
import type { MatterSummary, MatterView } from './matter-view.js';
import { OneMatter } from './one-matter.query.js';

type MatterWithChain = MatterView & { readonly chain: readonly ChainStep[]; readonly _links: readonly Link[] };

@Controller('v1/matters')
@RequiresScope('read')
export class MattersController {
  constructor(private readonly queries: QueryBus) {}

  /** Matters of all bodies of the collaboration. */
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() asked: ListMattersDto,
    @RequestUrl() url: string,
  ): Promise<Paged<MatterSummary>> {
    const { items, total } = await this.queries.execute(new ListMatters(caller.collaboration, asked));
    return paged(items, total, asked, url);
  }

  /** One matter with its whole history and its place in the chain of handling. */
  @Get(':id')
  async one(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { knownAt }: KnownAtDto,
    @RequestUrl() url: string,
  ): Promise<MatterWithChain> {
    const matter = await this.queries.execute(new OneMatter(caller.collaboration, id, knownAt));
    if (!matter) throw new NotFoundException();
    const chain = await this.queries.execute(new DecisionChain(caller.collaboration, id, knownAt));
    return { ...matter, chain, _links: [{ href: url, rel: 'self', method: 'GET' }] };
  }
}
