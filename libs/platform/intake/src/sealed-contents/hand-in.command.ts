import { Command } from '@nestjs/cqrs';
import type { Caller } from '#platform/identity';
import type { ContentFacts } from '#platform/sealed-content';

/** What a unit is told of a content it handed in. */
export type HandedIn = Pick<ContentFacts, 'ciphertext' | 'recipients' | 'sizeClass'>;

/** A unit hands in what it has sealed, before the event that refers to it. */
export class HandIn extends Command<{ readonly status: 'kept' | 'known'; readonly content: HandedIn }> {
  constructor(
    readonly caller: Caller,
    /** JSON as it came, not yet looked at. */
    readonly body: unknown,
  ) {
    super();
  }
}
