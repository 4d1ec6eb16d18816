import { inspect, type ContentFacts, type Inspected, type Jwe, type SealedContents } from '#platform/sealed-content';
import { encryptionKey, sealedTo } from './unit-keys.js';

const early = '2026-03-01T10:00:00.000Z';
const late = '2026-03-04T10:00:00.000Z';

interface Content {
  readonly facts: ContentFacts;
  readonly jwe: Jwe;
}

const content = async (over: Partial<ContentFacts> = {}): Promise<Content> => {
  const jwe = await sealedTo([await encryptionKey()]);
  const { ciphertext, kids, sizeClass } = inspect(jwe) as Inspected;
  const facts = {
    collaboration: 'here',
    unit: 'shelter',
    ciphertext,
    recipients: ['school'],
    kids,
    sizeClass,
    storedAt: early,
  };
  return { facts: { ...facts, ...over }, jwe };
};

/** What every keeper of sealed contents promises. */
export const behavesLikeSealedContents = (name: string, contents: () => SealedContents): void =>
  describe(name, () => {
    it('gives back what was handed in, and what is known of it', async () => {
      const { facts, jwe } = await content({ recipients: ['clinic', 'school'] });
      expect(await contents().keep(facts, jwe)).toBe('kept');
      expect(await contents().describe(facts)).toEqual(facts);
      expect(await contents().fetch(facts)).toEqual(jwe);
    });

    it('keeps the same once, and only renews when it was handed in', async () => {
      const { facts, jwe } = await content();
      await contents().keep(facts, jwe);
      expect(await contents().keep({ ...facts, storedAt: late }, jwe)).toBe('known');
      expect(await contents().describe(facts)).toEqual({ ...facts, storedAt: late });
      expect(await contents().destroy([facts])).toBe(1);
    });

    it('keeps the same once when it is handed in many times at once', async () => {
      const { facts, jwe } = await content();
      await Promise.all(Array.from({ length: 8 }, () => contents().keep(facts, jwe)));
      expect(await contents().fetch(facts)).toEqual(jwe);
      expect(await contents().destroy([facts])).toBe(1);
    });

    it('S14: knows nothing of it under another unit or collaboration, nor tells that it is there', async () => {
      const { facts, jwe } = await content();
      await contents().keep(facts, jwe);
      for (const other of [{ unit: 'school' }, { collaboration: 'there' }]) {
        expect(await contents().describe({ ...facts, ...other })).toBeUndefined();
        expect(await contents().fetch({ ...facts, ...other })).toBeUndefined();
        expect(await contents().destroy([{ ...facts, ...other }])).toBe(0);
        expect(await contents().keep({ ...facts, ...other }, jwe)).toBe('kept');
      }
      expect(await contents().fetch(facts)).toEqual(jwe);
    });

    it('S60: has nothing left of what is destroyed, and the rest untouched', async () => {
      const [gone, stays] = [await content(), await content()];
      for (const { facts, jwe } of [gone, stays]) await contents().keep(facts, jwe);
      expect(await contents().destroy([gone.facts, gone.facts])).toBe(1);
      expect(await contents().describe(gone.facts)).toBeUndefined();
      expect(await contents().fetch(gone.facts)).toBeUndefined();
      expect(await contents().destroy([gone.facts])).toBe(0);
      expect(await contents().fetch(stays.facts)).toEqual(stays.jwe);
    });

    it('can be handed in again after it was destroyed', async () => {
      const { facts, jwe } = await content();
      await contents().keep(facts, jwe);
      await contents().destroy([facts]);
      expect(await contents().keep(facts, jwe)).toBe('kept');
      expect(await contents().fetch(facts)).toEqual(jwe);
    });

    it('adds up what one unit handed in of late', async () => {
      const collaboration = `added-${Math.trunc(performance.now() * 1000)}`;
      for (const over of [{}, { storedAt: late }, { storedAt: late }, { storedAt: late, unit: 'school' }]) {
        const { facts, jwe } = await content({ collaboration, ...over });
        await contents().keep(facts, jwe);
      }
      expect(await contents().volume(collaboration, 'shelter', late)).toBe(2048);
      expect(await contents().volume(collaboration, 'shelter', early)).toBe(3072);
      expect(await contents().volume('nowhere', 'shelter', early)).toBe(0);
    });

    it('sweeps what is old and claimed by no event, nothing else', async () => {
      const collaboration = `swept-${Math.trunc(performance.now() * 1000)}`;
      const [old, claimed, young] = [
        await content({ collaboration }),
        await content({ collaboration }),
        await content({ collaboration, storedAt: late }),
      ];
      for (const { facts, jwe } of [old, claimed, young]) await contents().keep(facts, jwe);
      const isClaimed = async (facts: ContentFacts) =>
        facts.collaboration !== collaboration || facts.ciphertext === claimed.facts.ciphertext;
      expect(await contents().removeUnclaimed('2026-03-03T10:00:00.000Z', isClaimed)).toBe(1);
      expect(await contents().describe(old.facts)).toBeUndefined();
      expect(await contents().fetch(claimed.facts)).toEqual(claimed.jwe);
      expect(await contents().fetch(young.facts)).toEqual(young.jwe);
    });

    it('spares what is handed in again while the sweep is asking', async () => {
      const { facts, jwe } = await content({ storedAt: '2025-01-01T00:00:00.000Z' });
      await contents().keep(facts, jwe);
      const meanwhile = async (found: ContentFacts): Promise<boolean> => {
        if (found.ciphertext !== facts.ciphertext) return true;
        await contents().keep({ ...facts, storedAt: late }, jwe);
        return false;
      };
      expect(await contents().removeUnclaimed('2025-01-02T00:00:00.000Z', meanwhile)).toBe(0);
      expect(await contents().fetch(facts)).toEqual(jwe);
    });
  });
