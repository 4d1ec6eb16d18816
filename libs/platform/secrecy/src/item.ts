import type { Recorded } from '#platform/domain';

/** What the boundary looks at: who said it and who was meant to see it, both fixed when it was recorded (S14). */
export type Item = Pick<Recorded<unknown>, 'collaboration' | 'visibility' | 'unit' | 'recipients'>;

/** The units an item that is not open exists for: who said it, and whom it was addressed to. */
export const readersOf = ({
  visibility,
  unit,
  recipients,
}: Pick<Item, 'visibility' | 'unit' | 'recipients'>): readonly string[] => {
  switch (visibility) {
    case 'open':
      return [];
    case 'own':
      return [unit];
    case 'addressed':
      return [...new Set([unit, ...recipients])];
  }
};

/** Whether a stream is this unit's business. One that is not open concerns those who speak in it, and looks absent to others. */
export const concerns = (participants: ReadonlySet<string>, unit: string): boolean =>
  participants.size === 0 || participants.has(unit);

/** A row of a guarded read model as an item: it was folded for one reader, from what that reader may see. */
export const rowOfReader = (collaboration: string, reader: string): Item => ({
  collaboration,
  visibility: 'own',
  unit: reader,
  recipients: [],
});
