import fc from 'fast-check';
import type { AccessEntries, AccessEntry, AccessQuery, LogSide } from '../access-entries.js';
import type { Access, AccessLog } from '../access-log.js';
import type { AccessPurges } from '../access-purges.js';
import { anAccess, item } from './an-access.js';

export interface LogUnderTest {
  readonly log: AccessLog & AccessEntries & AccessPurges;
  readonly close: () => Promise<void>;
}

/** Every promise of the two ports. Each adapter runs it with empty logs whose unit `police` is of the police's regime. */
export const behavesLikeAnAccessLog = (name: string, make: () => Promise<LogUnderTest>): void => {
  describe(`${name} behaves like an access log`, () => {
    let current: LogUnderTest;
    beforeEach(async () => {
      current = await make();
    });
    afterEach(() => current.close());
    const here = (unit: string) => ({ collaboration: 'here', unit });
    const seen = async (
      unit: string,
      side: LogSide,
      query: Partial<AccessQuery> = {},
    ): Promise<readonly AccessEntry[]> => (await current.log.asked(here(unit), { side, ...query })).rows;
    const days = (rows: readonly AccessEntry[]): string[] => rows.map(({ at }) => at.slice(8, 10));
    const record = (...entries: Access[]): Promise<void> => current.log.record(entries);

    it('S66: keeps function, unit, time, object, purpose and outcome as they were', async () => {
      const full = anAccess({ object: item(1), purpose: 'follow-up', rows: 3, action: 'export' });
      await record(full);
      expect(await seen('board', 'mine')).toEqual([{ ...full, id: expect.any(String), regime: '' }]);
    });

    it('S67: an owner sees who looked at what is its own, and nothing of what is another’s', async () => {
      await record(anAccess(), anAccess({ owner: 'school' }), anAccess({ owner: 'police', unit: 'school' }));
      expect(await seen('board', 'mine')).toMatchObject([{ owner: 'board', unit: 'centre' }]);
      expect(await seen('board', 'own')).toEqual([]);
      expect(await seen('nobody', 'mine')).toEqual([]);
    });

    it('S59: is purged by age, of one owner, from midnight in Sweden, once', async () => {
      await record(
        ...['2026-03-30T21:59:59.999Z', '2026-03-30T22:00:00.000Z'].map((at) => anAccess({ at })),
        anAccess({ owner: 'school', at: '2026-01-01T00:00:00.000Z' }),
      );
      expect(await current.log.count('here', 'board', '2026-03-31')).toBe(1);
      expect(await current.log.purge('here', 'board', '2026-03-31')).toBe(1);
      expect(await current.log.purge('here', 'board', '2026-03-31')).toBe(0);
      expect(await current.log.count('there', 'board', '2099-01-01')).toBe(0);
      expect(await seen('board', 'mine')).toMatchObject([{ at: '2026-03-30T22:00:00.000Z' }]);
      expect(await seen('school', 'mine')).toHaveLength(1);
    });

    it('S67: the answer about rows of three owners is three entries, of which each owner sees one', async () => {
      const owners = ['board', 'school', 'police'];
      await record(...owners.map((owner, index) => anAccess({ owner, rows: index + 1 })));
      for (const [index, owner] of owners.entries()) {
        expect(await seen(owner, 'mine')).toMatchObject([{ owner, rows: index + 1 }]);
      }
      expect(await seen('centre', 'own')).toHaveLength(3);
    });

    it('S67: a unit of the same name in another collaboration sees nothing', async () => {
      await record(anAccess());
      for (const unit of ['board', 'centre'])
        for (const side of ['mine', 'own'] as const)
          expect(await current.log.asked({ collaboration: 'there', unit }, { side })).toEqual({ rows: [], total: 0 });
    });

    it('S66: a denial without a known owner is seen by the unit that was denied, and by nobody else', async () => {
      await record(anAccess({ action: 'denied', owner: '', rows: 0 }));
      expect(await seen('centre', 'own')).toMatchObject([{ action: 'denied' }]);
      expect(await seen('centre', 'mine')).toEqual([]);
      expect(await seen('board', 'mine')).toEqual([]);
      expect(await seen('', 'mine')).toEqual([]);
    });

    it('S66: what was done to the machine is shown to every owner', async () => {
      await record(anAccess({ collaboration: '', unit: '', owner: '', action: 'administer', question: 'rebuild' }));
      expect(await seen('board', 'mine')).toMatchObject([{ question: 'rebuild' }]);
      expect(await seen('school', 'mine')).toMatchObject([{ question: 'rebuild' }]);
      expect(await seen('board', 'own')).toEqual([]);
    });

    it('S65: tells the regime of the owner, or of who looked where the owner is unknown', async () => {
      await record(anAccess({ owner: 'police' }), anAccess({ unit: 'police', owner: '', action: 'denied' }));
      expect(await seen('police', 'mine')).toMatchObject([{ regime: 'police' }]);
      expect(await seen('police', 'own')).toMatchObject([{ regime: 'police' }]);
    });

    it('answers the newest first, a page at a time, and counts what may be seen', async () => {
      await record(...['01', '03', '02'].map((day) => anAccess({ at: `2021-03-${day}T12:00:00Z` })));
      await record(anAccess({ owner: 'school' }));
      const { rows, total } = await current.log.asked(here('board'), { side: 'mine', offset: 1, limit: 1 });
      expect([days(rows), total]).toEqual([['02'], 3]);
    });

    it('counts days in Sweden, first and last included', async () => {
      await record(
        ...['01T22:59:59', '01T23:00:00', '02T22:59:59', '02T23:00:00'].map((at) => anAccess({ at: `2021-03-${at}Z` })),
      );
      const rows = await seen('board', 'mine', { from: '2021-03-02', to: '2021-03-02' });
      expect(rows.map(({ at }) => at)).toEqual(['2021-03-02T22:59:59.000Z', '2021-03-01T23:00:00.000Z']);
    });

    it('S68: an object that somebody made up is not kept, nor is a name that is none', async () => {
      await record(anAccess({ action: 'denied', object: '811228-9874', owner: 'board' }));
      await record(anAccess({ object: '811228-9874', rows: 0 }));
      await record(anAccess({ action: 'denied', object: item(7), owner: 'board' }));
      await record(anAccess({ object: 'A name with spaces' }));
      expect((await seen('board', 'mine')).map(({ object }) => object).filter(Boolean)).toEqual([item(7)]);
      await expect(record(anAccess({ question: 'Where does Anna live?' }))).rejects.toThrow('is not a name');
      await expect(record(anAccess({ rows: -1 }))).rejects.toThrow(TypeError);
    });

    it('S68: has no field for an address, a program or a text', async () => {
      const odd = { ...anAccess(), ip: '192.0.2.7', userAgent: 'x', body: 'a text' };
      await record(odd);
      expect(JSON.stringify(await seen('board', 'mine'))).not.toMatch(/192\.0\.2\.7|userAgent|a text/);
    });

    it('S69: the same seed draws the same entries of the period, another seed others, and only of the owner’s items', async () => {
      await record(...Array.from({ length: 40 }, (_, nth) => anAccess({ object: item(nth) })));
      await record(...Array.from({ length: 40 }, () => anAccess({ owner: 'school' })));
      await record(anAccess({ at: '2021-04-01T12:00:00Z' }));
      const draw = async (seed: string) =>
        (await current.log.sample(here('board'), { from: '2021-03-01', to: '2021-03-31', seed, size: 10 })).map(
          ({ id }) => id,
        );
      const first = await draw(item(1));
      expect(first).toHaveLength(10);
      expect(await draw(item(1))).toEqual(first);
      expect(await draw(item(2))).not.toEqual(first);
      const mine = await seen('board', 'mine', { to: '2021-03-31' });
      expect(mine.map(({ id }) => id)).toEqual(expect.arrayContaining(first));
    });

    it('many at once are all kept', async () => {
      await Promise.all(
        Array.from({ length: 200 }, (_, nth) => record(anAccess({ object: item(nth) }), anAccess({ owner: 'school' }))),
      );
      expect(await current.log.asked(here('board'), { side: 'mine', limit: 1 })).toMatchObject({ total: 200 });
    });

    it('S67: an outsider sees nothing by any filter, page or total (oracle: owner or accessor, nobody else)', async () => {
      const units = ['board', 'centre', 'police', 'school'];
      const collaborations = ['here', 'there'];
      const unit = fc.constantFrom(...units);
      const access = fc.record({
        collaboration: fc.constantFrom(...collaborations),
        unit,
        owner: fc.constantFrom(...units, ''),
        action: fc.constantFrom('read' as const, 'denied' as const, 'export' as const),
        object: fc.constantFrom(item(1), item(2)),
        at: fc.constantFrom('2021-03-01T12:00:00.000Z', '2021-03-02T12:00:00.000Z'),
      });
      const query = fc.record(
        {
          side: fc.constantFrom('mine' as const, 'own' as const),
          unit,
          action: fc.constantFrom('read' as const, 'denied' as const, 'administer' as const),
          object: fc.constantFrom(item(1), item(2)),
          from: fc.constantFrom('2021-03-01', '2021-03-02'),
          to: fc.constantFrom('2021-03-01', '2021-03-02'),
          offset: fc.nat(3),
          limit: fc.integer({ min: 1, max: 4 }),
        },
        { requiredKeys: ['side'] },
      );
      const given: AccessEntry[] = [];
      const property = fc.asyncProperty(
        fc.array(access, { maxLength: 4 }),
        fc.constantFrom(...collaborations),
        unit,
        query,
        async (accesses, collaboration, viewer, asked) => {
          const recorded = accesses.map((over) => anAccess(over));
          await current.log.record(recorded);
          given.push(...(recorded as AccessEntry[]));
          const { rows, total } = await current.log.asked({ collaboration, unit: viewer }, asked);
          const expected = given.filter(
            (entry) =>
              entry.collaboration === collaboration &&
              (asked.side === 'mine' ? entry.owner : entry.unit) === viewer &&
              (asked.unit ?? entry.unit) === entry.unit &&
              (asked.action ?? entry.action) === entry.action &&
              (asked.object ?? entry.object) === entry.object &&
              (asked.from ?? '') <= entry.at.slice(0, 10) &&
              entry.at.slice(0, 10) <= (asked.to ?? '9'),
          );
          expect(total).toBe(expected.length);
          expect(rows).toHaveLength(
            Math.max(0, Math.min(asked.limit ?? Infinity, expected.length - (asked.offset ?? 0))),
          );
          for (const row of rows)
            expect([row.collaboration, [row.owner, row.unit].includes(viewer)]).toEqual([collaboration, true]);
        },
      );
      await fc.assert(property, { numRuns: 60 });
    });
  });
};
