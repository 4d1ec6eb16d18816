import { readAudit } from '../audit/audit-document.js';
import { readPlan } from '../gate/gate-document.js';
import { readNoise } from '../noise/noise-document.js';
import { readRounding } from '../round/rounding-document.js';
import { readSuppression } from '../suppress/suppression-document.js';

const at = (id: unknown, value = 3) => ({ id, value });
const audit = (id: unknown) => ({
  latent: [{ id }],
  releases: [{ id, statements: [] }],
  attackers: [{ id }],
  targets: [{ id, coef: { 7: 1 } }],
});
const gate = (id: unknown) => ({
  ...{ k: 5, latent: [{ id, count: 9 }], released: [{ id: 'out', statements: [] }] },
  releases: [{ id, series: id, statements: [] }],
  attackers: [{ id, owns: [id] }],
  forms: [{ id, coef: { 7: 1 } }],
});
const suppress = (id: unknown) => ({
  cells: [at(id, 0)],
  primary: [{ id, needLo: 0 }],
  structuralZeros: [id],
  attackerModel: { upper: { 7: 9 } },
});
const round = (id: unknown) => ({ cells: [at(id, 0)], structuralZeros: [id], base: 5, seed: 's' });
const noise = (id: unknown) => ({
  budget: { limit: 1, draws: [{ release: id, cost: '1/2', request: 'r', figures: [at(id)] }] },
  release: { id, tables: [{ epsilon: '1/2', cells: [at(id)] }] },
});
const read: readonly (readonly [string, (id: unknown) => unknown])[] = [
  ['audit', (id) => readAudit(audit(id))],
  ['gate', (id) => readPlan(gate(id))],
  ['suppress', (id) => readSuppression(suppress(id))],
  ['round', (id) => readRounding(round(id), () => 0)],
  ['noise', (id) => readNoise(noise(id))],
];

describe.each(read)('In a document for %s', (_, document) => {
  it('a whole number is the same id as its figures in text, wherever an id may stand', () => {
    expect(document(7)).toEqual(document('7'));
  });
  it('no other number is an id: two that differ could not be told apart, or not found again', () => {
    for (const number of [0.5, 2 ** 53, 1e21])
      expect(() => document(number)).toThrow(expect.objectContaining({ code: 'number-out-of-range' }));
  });
});
