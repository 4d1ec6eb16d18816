import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#platform/domain';
import { Directory } from '#platform/identity';
import { StandingFacts } from '#platform/intake';
import { ReadModels } from '#platform/projections';
import { isMember } from '#platform/secrecy';
import { contactsOf, type ContactView } from './contact-view.js';
import type { AskedDirectory } from './directory.dto.js';
import { contactFunctionRows } from './directory.projection.js';

/** Whom does one turn to, about what, on a day (S50)? */
export class WhomToAsk extends Query<readonly ContactView[]> {
  constructor(
    readonly collaboration: string,
    readonly on: CalendarDate,
    readonly asked: Pick<AskedDirectory, 'theme' | 'unit'>,
  ) {
    super();
  }
}

@QueryHandler(WhomToAsk)
export class WhomToAskHandler implements IQueryHandler<WhomToAsk> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly directory: Directory,
    private readonly facts: StandingFacts,
  ) {}

  /** Units whose party is not in the agreement that day are left out: nothing can be sent to them (S18). */
  async execute({ collaboration, on, asked: { theme, unit } }: WhomToAsk): Promise<readonly ContactView[]> {
    const { rows } = await this.readModels.rows(
      contactFunctionRows,
      collaboration,
      unit ? { where: { key: unit } } : {},
    );
    const facts = await this.facts.of(collaboration);
    return rows
      .flatMap(({ key, said }) => {
        const known = this.directory.unit(collaboration, key);
        return known && isMember(facts, known.party, on) ? contactsOf(known, said, on) : [];
      })
      .filter(({ themes }) => theme === undefined || themes.includes(theme));
  }
}
