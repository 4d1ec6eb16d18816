import { randomUUID } from 'node:crypto';
import type { Unit, Visibility } from '#platform/domain';
import type { NewEvent, StreamAppend } from '#platform/event-store';
import type { Entry } from '../message/messages-of.js';

export const HERE = 'here';

const unit = (id: string, ...functions: string[]): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], roles: [], functions },
});

/** A centre and a board with systems of their own, and a school that has none. */
export const sampleUnits = [
  unit('centre', 'case-system'),
  unit('board', 'case-system'),
  unit('school', 'case-officer'),
];
export const here = { id: HERE, units: sampleUnits };

const entries: Readonly<Record<string, Entry>> = {
  'sample.told.v1': {},
  'sample.sent.v1': { content: (event) => (event as { content?: { ciphertext: string; commitment: string } }).content },
  'sample.kept.v1': {},
  'sample.reviewed.v1': { duty: 'legal-review' },
  'sample.apart.v1': { apart: true },
  'sample.figures.v1': { readBy: 'statistics' },
  'sample.released.v1': {
    released: (event) =>
      (event as unknown as { cells: number[] }).cells.map((cell, nr) => ({ key: `t${nr}/2025`, value: `[${cell}]` })),
  },
};
export const sampleCatalogues = { entry: (type: string) => entries[type] as never };
/** As when the code has come to know the type that nobody had heard of. */
export const correctedCatalogues = (as: Entry) => ({
  entry: (type: string) => (type === 'sample.unheard-of.v1' ? (as as never) : sampleCatalogues.entry(type)),
});

const said = (type: string, visibility: Visibility, from: string, to: readonly string[], data: object): NewEvent => ({
  ...{ id: randomUUID(), source: `/${from}`, type, unit: from, function: 'case-officer', occurred: '2026-01-02' },
  ...{ recordedAt: '2026-01-02T10:00:00.000Z', visibility, recipients: to, data: { ...data } },
});

export const told = (words: string): NewEvent => said('sample.told.v1', 'open', 'centre', [], { words });
export const sent = (from: string, to: readonly string[], data: object = {}): NewEvent =>
  said('sample.sent.v1', 'addressed', from, to, data);
export const kept = (by: string): NewEvent => said('sample.kept.v1', 'own', by, [], { code: 'x' });
export const reviewed = (by: string): NewEvent => said('sample.reviewed.v1', 'own', by, [], {});
export const apart = (from: string, to: string): NewEvent => said('sample.apart.v1', 'addressed', from, [to], {});
export const figures = (from: string, to: string): NewEvent => said('sample.figures.v1', 'addressed', from, [to], {});
export const released = (...cells: number[]): NewEvent => said('sample.released.v1', 'open', 'centre', [], { cells });
export const unknown = (): NewEvent => said('sample.unheard-of.v1', 'open', 'centre', [], {});
export const onto = (stream: string, ...events: NewEvent[]): StreamAppend[] => [{ stream, expected: 'any', events }];
