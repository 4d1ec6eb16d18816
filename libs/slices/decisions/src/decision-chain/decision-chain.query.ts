import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '#platform/projections';
import { inDisplayOrder } from '../display-order.js';
import type { ChainLink } from '../domain/handling.events.js';
import type { MatterRow } from '../matters/matters.entity.js';
import { matters } from '../matters/matters.projection.js';
import { occurredText, type Texts } from '../occurred-text.js';
import { chainOf, stepTypes } from './chain.js';

/** One dated link of the chain (K96): which body did what in which of its matters. */
export interface ChainStep {
  readonly matterId: string;
  readonly body: string;
  readonly type: string;
  readonly occurred: string;
  readonly occurredText: Texts;
  readonly row: string | null;
  readonly paragraph: string | null;
  readonly links: readonly ChainLink[];
}

/** How did the matters of different bodies lead to each other? */
export class DecisionChain extends Query<readonly ChainStep[]> {
  constructor(
    readonly collaboration: string,
    readonly matterId: string,
    readonly knownAt?: string,
  ) {
    super();
  }
}

@QueryHandler(DecisionChain)
export class DecisionChainHandler implements IQueryHandler<DecisionChain> {
  constructor(private readonly readModels: ReadModels) {}

  async execute({ collaboration, matterId, knownAt }: DecisionChain): Promise<readonly ChainStep[]> {
    // A link may point either way and to matters recorded later, so the whole (small) set is walked.
    const { rows } = await this.readModels.rows(matters, collaboration, knownAt ? { knownAt } : {});
    const chain = chainOf(
      matterId,
      rows.map((row) => ({ ...row, matterId: row.key })),
    );
    return chain.flatMap(stepsOf).sort(inDisplayOrder);
  }
}

const stepsOf = ({ key: matterId, body, links, entries }: MatterRow): ChainStep[] =>
  entries
    .filter(({ type }) => stepTypes.includes(type))
    .map(({ type, occurred, row, data }) => {
      const paragraph = typeof data['paragraph'] === 'string' ? data['paragraph'] : null;
      return { matterId, body, type, occurred, occurredText: occurredText(occurred), row, paragraph, links };
    });
