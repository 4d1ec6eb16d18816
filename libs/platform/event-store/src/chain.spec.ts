import fc from 'fast-check';
import { newEvent } from '#platform/event-store/testing';
import { bodyHash, canonical, CHAIN_START, link, recordHash } from './chain.js';

describe('canonical JSON', () => {
  it('is the same however the members were ordered, and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('sorts members by UTF-16 code units, as RFC 8785 has it', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonical(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });
});

describe('the chain', () => {
  const event = newEvent({ id: '1' });

  it('has a fixed form: links computed years ago stay valid', () => {
    const record = recordHash('c', 's-1', event);
    expect(record).toBe('24d2e57ca308c6f4f68027666004d0f05c9a3ca4a81afca218eee26a61b5803d');
    expect(link(CHAIN_START, 1, record)).toBe('8738afc7fc5173a3b74aa7cd8aba69eff6f5373df92028255197f6dc710feffe');
  });

  it.each(['id', 'source', 'type', 'unit', 'function', 'occurred', 'recordedAt'] as const)('covers %s', (field) => {
    expect(recordHash('c', 's-1', { ...event, [field]: 'x' })).not.toBe(recordHash('c', 's-1', event));
  });

  it('covers collaboration, stream, version and what came before', () => {
    const record = recordHash('c', 's-1', event);
    expect(new Set([record, recordHash('d', 's-1', event), recordHash('c', 's-2', event)]).size).toBe(3);
    expect(new Set([link(CHAIN_START, 1, record), link(CHAIN_START, 2, record), link(record, 1, record)]).size).toBe(3);
  });

  it('covers when it was recorded; the hash of the body does not, so that a repetition is known', () => {
    expect(bodyHash({ ...event, recordedAt: 'x', id: '2' })).toBe(bodyHash(event));
    expect(bodyHash({ ...event, occurred: '2020' })).not.toBe(bodyHash(event));
  });
});
