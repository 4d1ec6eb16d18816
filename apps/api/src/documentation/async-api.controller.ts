import { Controller, Get, Header } from '@nestjs/common';
import { stringify } from 'yaml';
import { asyncApi } from '#platform/event-schemas';
import { Public } from '#platform/identity';
import { Catalogues, type JsonSchema } from '#platform/intake';
import { apiVersion } from './api-info.controller.js';

/** AsyncAPI 3.0 of the topics, beside OpenAPI. It says what there is to read where a hub relays to Kafka (docs/asyncapi.md). */
@Controller('v1')
@Public()
export class AsyncApiController {
  private written?: JsonSchema;

  constructor(private readonly catalogues: Catalogues) {}

  @Get('asyncapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  json(): string {
    return JSON.stringify(this.document(), null, 2);
  }

  @Get('asyncapi.yaml')
  @Header('content-type', 'text/yaml; charset=utf-8')
  yaml(): string {
    return stringify(this.document(), { aliasDuplicateObjects: false });
  }

  /** Made when it is first asked for: by then every slice has added its catalogue. */
  private document(): JsonSchema {
    const entries = this.catalogues.types().map((type) => ({ type, ...this.catalogues.entry(type)! }));
    const told = entries
      .filter(({ apart }) => !apart)
      .map((entry) => ({ type: entry.type, visibility: entry.visibility, released: 'released' in entry }))
      .sort((one, other) => (one.type < other.type ? -1 : 1));
    return (this.written ??= asyncApi(told, [...this.catalogues.releasedForms().keys()], apiVersion));
  }
}
