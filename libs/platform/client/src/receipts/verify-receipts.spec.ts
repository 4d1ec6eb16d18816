import { CHAIN_START, linkOf } from './chain.js';
import type { KeptReceipt } from '../post/outbox.js';
import { verifyReceipt } from './verify-receipts.js';

const note = {
  id: '1',
  source: 'https://samverk.example/unit-a/records',
  type: 'note.entered.v1',
  occurred: '2026-01-01',
  data: { text: 'one' },
} as const;
const chain = '8738afc7fc5173a3b74aa7cd8aba69eff6f5373df92028255197f6dc710feffe';
const kept: KeptReceipt = {
  unit: 'unit-a',
  function: 'registrar',
  event: { ...note, specversion: '1.0', collaboration: 'c', datacontenttype: 'application/json' },
  receipt: {
    ...{ id: note.id, source: note.source, type: note.type, stream: 's-1', version: 1, chain, status: 'recorded' },
    recordedAt: '2026-01-02T03:04:05.678Z',
  },
};

describe('A receipt', () => {
  it('holds by the published form of the chain, as the hub computes it too', () => {
    expect(verifyReceipt(kept)).toBe('holds');
  });

  it.each([
    { ...kept, unit: 'unit-b' },
    { ...kept, function: 'chair' },
    { ...kept, event: { ...kept.event, occurred: '2026-01-02' } },
    { ...kept, event: { ...kept.event, data: { text: 'two' } } },
    { ...kept, event: { ...kept.event, id: '2' } },
    { ...kept, receipt: { ...kept.receipt, stream: 's-2' } },
    { ...kept, receipt: { ...kept.receipt, recordedAt: '2026-01-02T03:04:05.679Z' } },
    { ...kept, receipt: { ...kept.receipt, chain: CHAIN_START } },
  ])('is broken when anything in it is another (%#)', (changed) => {
    expect(verifyReceipt(changed)).toBe('broken');
  });

  it('of a later event is proven by the chain before it, and unproven without', () => {
    const { data, occurred } = kept.event;
    const record = { ...note, collaboration: 'c', unit: 'unit-a', function: 'registrar', data, occurred };
    const seen = { visibility: 'own', recipients: [], stream: 's-1', recordedAt: kept.receipt.recordedAt! } as const;
    const later = {
      ...kept,
      receipt: { ...kept.receipt, version: 2, chain: linkOf(chain, 2, { ...record, ...seen }) },
    };
    expect(verifyReceipt(later)).toBe('unproven');
    expect(verifyReceipt(later, chain)).toBe('holds');
    expect(verifyReceipt(later, CHAIN_START)).toBe('broken');
  });

  it('of what was already so is unproven: nothing was recorded', () => {
    const { id, source, type, stream } = kept.receipt;
    expect(verifyReceipt({ ...kept, receipt: { id, source, type, stream, status: 'already-so' } })).toBe('unproven');
  });
});
