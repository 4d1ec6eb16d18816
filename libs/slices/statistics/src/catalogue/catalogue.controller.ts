import { Controller, Get, Header, NotFoundException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentCaller, Directory, RequiresScope, type Caller } from '#platform/identity';
import { RequestUrl } from '#platform/projections';
import { dcat } from '../formats/index.js';
import { OpenTables } from './open-tables.query.js';

const about = {
  sv: 'Tabeller som alla parter har fått ta del av, i fasta klasser.',
  en: 'Tables that every party has been told, in fixed classes.',
};

@Controller('v1/statistics/catalogue')
@RequiresScope('read')
export class CatalogueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly directory: Directory,
  ) {}

  /** What everybody is told, described for a data portal (DCAT-AP-SE); absent where nobody is named as its publisher. */
  @Get()
  @Header('content-type', 'application/rdf+xml; charset=utf-8')
  async catalogue(@CurrentCaller() { collaboration: id }: Caller, @RequestUrl() url: string): Promise<string> {
    const { name, nameEn, publisher } = this.directory.collaboration(id)!;
    if (!publisher) throw new NotFoundException();
    const catalogue = { title: { sv: name, en: nameEn }, description: about };
    const answersFor = { ...publisher, catalogue, openAudience: 'collaboration' };
    return dcat(await this.queries.execute(new OpenTables(id)), answersFor, new URL('.', url).href);
  }
}
