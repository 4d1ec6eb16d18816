import { Injectable, NotFoundException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayInStockholm } from '#platform/domain';
import { Directory, type Collaboration } from '#platform/identity';
import { WhoOwesWhat } from '../obligations/obligations.query.js';
import type { Language } from './entry-texts.js';
import { icalendar } from './icalendar.js';

/** A collaboration's obligations of today as an iCalendar file. */
@Injectable()
export class ObligationsCalendar {
  constructor(
    private readonly directory: Directory,
    private readonly queries: QueryBus,
  ) {}

  async of(id: string, language: Language): Promise<string> {
    const collaboration = this.directory.collaboration(id);
    if (!collaboration) throw new NotFoundException();
    const on = dayInStockholm(new Date());
    const obligations = await this.queries.execute(new WhoOwesWhat({ collaboration: id, on }));
    const named = obligations.map((each) => ({ ...each, owner: nameIn(collaboration, each.owner, language) }));
    return icalendar(id, language === 'sv' ? collaboration.name : collaboration.nameEn, named, language);
  }
}

const nameIn = ({ parties, units, bodies }: Collaboration, owner: string, language: Language): string => {
  if (owner === 'all-parties') return language === 'sv' ? 'alla parter' : 'all parties';
  return [...parties, ...units, ...bodies].find(({ id }) => id === owner)?.name ?? owner;
};
