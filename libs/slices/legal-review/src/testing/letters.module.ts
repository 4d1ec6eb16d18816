import { Module } from '@nestjs/common';
import { Type } from 'class-transformer';
import { Equals, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { Decider } from '#platform/domain';
import { Disclosure, IsSlug } from '#platform/forms';
import { catalogue, Catalogues, everyUnit } from '#platform/intake';

/** Some event that discloses something to another unit. */
export class LetterSent {
  @Equals('letter.sent.v1') readonly type = 'letter.sent.v1' as const;
  @IsUUID() readonly letterId!: string;
  @IsSlug() @MaxLength(60) readonly to!: string;
  @ValidateNested() @Type(() => Disclosure) readonly disclosure!: Disclosure;
}

const letters: Decider<null, LetterSent> = {
  initial: null,
  decide: (_, { event }) => [event],
  evolve: (state) => state,
};

const lettersCatalogue = catalogue<LetterSent, null>({
  slice: 'letters',
  stream: ({ letterId }, unit) => `letter-${letterId}.${unit}`,
  decider: letters,
  events: {
    'letter.sent.v1': {
      form: LetterSent,
      visibility: 'addressed',
      mayPost: everyUnit,
      recipients: ({ to }) => [to],
      disclosure: ({ disclosure }) => disclosure,
    },
  },
});

@Module({})
export class LettersModule {
  constructor(catalogues: Catalogues) {
    catalogues.add(lettersCatalogue);
  }
}
