import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { schemaAddress } from '#platform/event-schemas';
import { Public } from '#platform/identity';
import { EventSchemas } from './event-schemas.js';

/** What stands here only grows, so a copy may be kept a while and then asked after by its ETag. */
const KEPT = 'public, max-age=3600';

/** A schema of each event type, at an address that lasts (ADR 0030). The vocabulary is public. */
@Controller('schemas')
@Public()
export class SchemasController {
  constructor(private readonly schemas: EventSchemas) {}

  @Get()
  @Header('cache-control', KEPT)
  list(): { readonly items: readonly { readonly type: string; readonly schema: string }[] } {
    return { items: this.schemas.types().map((type) => ({ type, schema: schemaAddress(type) })) };
  }

  @Get(':file')
  @Header('cache-control', KEPT)
  @Header('content-type', 'application/schema+json; charset=utf-8')
  one(@Param('file') file: string): string {
    const schema = file.endsWith('.json') ? this.schemas.find(file.slice(0, -'.json'.length)) : undefined;
    if (schema === undefined) throw new NotFoundException();
    return `${JSON.stringify(schema, null, 2)}\n`;
  }
}
