import { Injectable } from '@nestjs/common';
import { eventSchema, publishedSchemas } from '#platform/event-schemas';
import { Catalogues, type JsonSchema } from '#platform/intake';

/** The schemas that this hub serves: what has been published, and what its catalogue takes beside that. */
@Injectable()
export class EventSchemas {
  private readonly published = publishedSchemas();

  constructor(private readonly catalogues: Catalogues) {}

  types(): readonly string[] {
    return [...new Set([...this.published.keys(), ...this.catalogues.types()])].sort();
  }

  /** Also of an older version: what is stored for ever can be read for ever. */
  find(type: string): JsonSchema | undefined {
    const published = this.published.get(type);
    const entry = this.catalogues.entry(type);
    if (published || !entry) return published;
    return eventSchema(type, { form: entry.form as new () => object, visibility: entry.visibility });
  }
}
