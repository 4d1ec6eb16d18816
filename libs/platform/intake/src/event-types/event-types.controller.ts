import { Controller, Get } from '@nestjs/common';
import type { Visibility } from '#platform/domain';
import { Public } from '#platform/identity';
import { Catalogues } from '../catalogues.js';
import { formSchema } from './form-schema.js';
import type { JsonSchema } from './json-schema.js';

/** An event type that the hub accepts. */
export interface EventType {
  readonly type: string;
  readonly slice: string;
  /** Who may ever see it: open to everyone in the collaboration, the publishing unit's own, or addressed. */
  readonly visibility: Visibility;
  /** What `data` must look like. */
  readonly form: JsonSchema;
}

/** What may be said here. The vocabulary is public; what is said with it is not. */
@Controller('v1/event-types')
@Public()
export class EventTypesController {
  private types?: readonly EventType[];

  constructor(private readonly catalogues: Catalogues) {}

  @Get()
  list(): { readonly items: readonly EventType[] } {
    this.types ??= eventTypes(this.catalogues);
    return { items: this.types };
  }
}

export const eventTypes = (catalogues: Catalogues): EventType[] =>
  [...catalogues.types()].sort().map((type) => {
    const { form, visibility } = catalogues.entry(type)!;
    return { type, slice: catalogues.find(type)!.slice, visibility, form: formSchema(form as new () => object) };
  });
