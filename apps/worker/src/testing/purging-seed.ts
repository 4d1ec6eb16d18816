import { hash, randomUUID } from 'node:crypto';
import type { Unit } from '#platform/domain';
import type { EventStore, NewEvent } from '#platform/event-store';
import { Directory } from '#platform/identity';
import type { SealedContents } from '#platform/sealed-content';

const unit = (id: string): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions: ['registrar'], roles: [] },
});
const units = ['centre', 'board'].map(unit);
export const purgingDirectory = new Directory([
  { id: 'here', name: 'Här', nameEn: 'Here', parties: [], units, bodies: [] },
]);

const said = (unit: string, type: string, data: object, to: readonly string[] = []): NewEvent => ({
  ...{ id: randomUUID(), source: `/${unit}`, type, unit, function: 'registrar', occurred: '2020-02-01' },
  ...{ recordedAt: '2020-02-01T11:00:00.000Z', visibility: to.length > 0 ? 'addressed' : 'open', recipients: to },
  data: { ...data },
});

/** So many consultations with a text that can be fetched, and decisions of both units that the text is to be purged by now. */
export const purgeable = async (store: EventStore, contents: SealedContents, count: number): Promise<void> => {
  const append = (stream: string, event: NewEvent) =>
    store.append('here', [{ stream, expected: 'any', events: [event] }]);
  for (const { id } of units) {
    const decisionId = randomUUID();
    const rule = { recordClass: 'consultation', reference: 'creation', period: { amount: 1, unit: 'days' } };
    const data = { decisionId, ...rule, decision: 'SCN-2020/0123', from: '2020-01-01', coversEarlier: false };
    await append(`purge-${decisionId}.${id}`, said(id, 'purge.decided.v1', data));
  }
  for (let nr = 0; nr < count; nr += 1) {
    const consultationId = randomUUID();
    const ciphertext = hash('sha256', consultationId, 'base64url');
    const facts = { collaboration: 'here', unit: 'centre', ciphertext, recipients: ['board'], kids: ['a key'] };
    await contents.keep({ ...facts, sizeClass: 1024, storedAt: '2020-02-01T11:00:00.000Z' }, { ciphertext });
    const content = { ciphertext, commitment: ciphertext };
    const data = { consultationId, to: 'board', content, contentUntil: '2199-01-01' };
    await append(`consultation-${consultationId}.board`, said('centre', 'consultation.answered.v1', data, ['board']));
  }
};
