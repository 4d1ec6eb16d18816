import { hash, randomUUID } from 'node:crypto';
import type { EventStore, NewEvent } from '#platform/event-store';
import type { SealedContents } from '#platform/sealed-content';

export const COLLABORATION = 'goteborg-stodcentrum';
export const CENTRE = 'goteborg-stodcentrum';
export const BOARD = 'harryda-valfardsnamnden';

const said = (type: string, data: object, to: readonly string[] = []): NewEvent => ({
  ...{ id: randomUUID(), source: `/${CENTRE}`, type, unit: CENTRE, function: 'counsellor', occurred: '2026-02-01' },
  ...{ recordedAt: '2026-02-01T11:00:00.000Z', visibility: to.length > 0 ? 'addressed' : 'open', recipients: to },
  data: { ...data },
});

/** The centre's answers to a board, with a text of this name; and what is open to all. */
export const answering = (store: EventStore, contents: SealedContents) => {
  const append = (stream: string, event: NewEvent): Promise<unknown> =>
    store.append(COLLABORATION, [{ stream, expected: 'any', events: [event] }]);
  const keyOf = (text: string) => ({
    ...{ collaboration: COLLABORATION, unit: CENTRE, ciphertext: hash('sha256', text, 'base64url') },
  });
  return {
    answer: async (text: string, contentUntil = '2199-01-01'): Promise<void> => {
      const { ciphertext } = keyOf(text);
      const facts = { ...keyOf(text), recipients: [BOARD], kids: ['a key'], sizeClass: 1024 };
      await contents.keep({ ...facts, storedAt: '2026-02-01T11:00:00.000Z' }, { ciphertext });
      const consultationId = randomUUID();
      const content = { ciphertext, commitment: ciphertext };
      const event = said('consultation.answered.v1', { consultationId, to: BOARD, content, contentUntil }, [BOARD]);
      await append(`consultation-${consultationId}.${BOARD}`, event);
    },
    purge: (text: string): Promise<number> => contents.destroy([keyOf(text)]),
    open: (type = 'agreement.drafted.v1'): Promise<unknown> =>
      append(`agreement-${randomUUID()}`, said(type, { agreementId: randomUUID() })),
  };
};
