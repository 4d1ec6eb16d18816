import { Type } from 'class-transformer';
import { Equals, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { Decider } from '#platform/domain';
import { ContentRef, IsCalendarDate, IsSlug } from '#platform/forms';
import { catalogue, everyUnit } from '#platform/intake';

abstract class Carrying {
  @IsUUID() readonly letterId!: string;
  @IsSlug() readonly to!: string;
  @ValidateNested() @Type(() => ContentRef) readonly content!: ContentRef;
  @IsOptional() @IsCalendarDate() readonly until?: string;
}

export class LetterSent extends Carrying {
  @Equals('letter.sent.v1') readonly type = 'letter.sent.v1' as const;
}

export class NoteSent extends Carrying {
  @Equals('note.sent.v1') readonly type = 'note.sent.v1' as const;
}

export class LetterClosed {
  @Equals('letter.closed.v1') readonly type = 'letter.closed.v1' as const;
  @IsUUID() readonly letterId!: string;
  @IsSlug() readonly to!: string;
}

/** What the sender notes for itself. */
export class LetterNoted {
  @Equals('letter.noted.v1') readonly type = 'letter.noted.v1' as const;
  @IsUUID() readonly letterId!: string;
}

type LetterEvent = LetterSent | LetterClosed | LetterNoted;
const anything = <Event>(): Decider<null, Event> => ({
  initial: null,
  decide: (_, { event }) => [event],
  evolve: () => null,
});
const addressed = {
  visibility: 'addressed',
  mayPost: everyUnit,
  recipients: ({ to }: { readonly to: string }) => [to],
} as const;
const carrying = {
  ...addressed,
  content: ({ content }: Carrying) => content,
  contentUntil: ({ until }: Carrying) => until,
};

/** Stands for the referrals: contents that end when the sender closes them, or by their last day. */
export const letterCatalogue = catalogue<LetterEvent, null>({
  slice: 'referral',
  stream: ({ letterId }, unit) => `letter-${letterId}.${unit}`,
  decider: anything<LetterEvent>(),
  events: {
    'letter.sent.v1': { ...carrying, form: LetterSent },
    'letter.closed.v1': { ...addressed, form: LetterClosed, closesContent: true },
    'letter.noted.v1': { form: LetterNoted, visibility: 'own', mayPost: everyUnit },
  },
});

/** Stands for the consultations. */
export const noteCatalogue = catalogue<NoteSent, null>({
  slice: 'consultation',
  stream: ({ letterId }, unit) => `note-${letterId}.${unit}`,
  decider: anything<NoteSent>(),
  events: { 'note.sent.v1': { ...carrying, form: NoteSent } },
});
