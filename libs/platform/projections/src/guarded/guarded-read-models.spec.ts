import type { Access } from '#platform/access-log';
import type { Recorded, Unit, Visibility } from '#platform/domain';
import { expanded, isGuarded, keyFor } from './expanded.js';
import type { GuardedProjection } from './guarded-projection.js';
import { GuardedReadModels } from './guarded-read-models.js';
import { ReaderRows, type ReaderAnswer, type ReaderQuery } from './reader-rows.js';

interface Letter {
  readonly type: 'letter.sent.v1';
  readonly letterId: string;
}
interface LetterRow {
  collaboration: string;
  key: string;
  seen: number;
}
class LetterEntity {}
const letters: GuardedProjection<Letter, LetterRow> = {
  guarded: true,
  name: 'letters',
  version: 1,
  entity: LetterEntity as new () => LetterRow,
  types: ['letter.sent.v1'],
  keys: ({ event }) => [event.letterId],
  fold: (row, { event }, key, reader) =>
    reader === 'forgetful' || event.letterId !== key || (row && row.key !== key)
      ? undefined
      : { seen: row ? row.seen + 1 : 1 },
};

const unit = (id: string): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions: [], roles: [] },
});
const actor = (id: string, acting = 'case-officer') => ({ collaboration: 'here', unit: unit(id), function: acting });

/** Gives these rows to whoever asks, and remembers how it was asked. */
class Given extends ReaderRows {
  readonly asked: { collaboration: string; reader: string; query: ReaderQuery<never> }[] = [];
  constructor(private readonly answer: ReaderAnswer<LetterRow> | undefined) {
    super();
  }
  override async ask(_: unknown, collaboration: string, reader: string, query: object) {
    this.asked.push({ collaboration, reader, query });
    return this.answer as never;
  }
}
const row = (reader: string, owner = reader, key = 'one') => ({
  ...{ reader, owner, row: { collaboration: 'here', key, seen: 1 } },
});
const asking = (rows: readonly ReturnType<typeof row>[] | undefined) => {
  const given = new Given(rows && { rows, total: rows.length });
  const accesses: Access[] = [];
  const log = { record: async (entries: readonly Access[]) => void accesses.push(...entries) };
  const readModels = new GuardedReadModels(given, log, () => new Date('2026-02-01T10:00:00Z'));
  return { readModels, accesses, given };
};
const brief = ({ unit: by, action, owner, object, rows }: Access) => [by, action, owner, object, rows];

describe('asking', () => {
  it('S8: asks for the rows of the unit that asks, in its collaboration', async () => {
    const { readModels, given } = asking([row('a')]);
    expect(await readModels.rows(letters, actor('a'), { duty: 'case-work', purpose: 'export', limit: 3 })).toEqual({
      rows: [row('a').row],
      total: 1,
    });
    expect(given.asked).toEqual([{ collaboration: 'here', reader: 'a', query: { limit: 3 } }]);
  });

  it('S65: a function that is not entrusted asks nothing, and that it tried is on record', async () => {
    const { readModels, given, accesses } = asking([row('a')]);
    await expect(readModels.rows(letters, actor('a', 'registrar'))).rejects.toThrow('Forbidden');
    await expect(readModels.row(letters, actor('a', 'registrar'), 'one')).rejects.toThrow('Forbidden');
    expect(given.asked).toEqual([]);
    expect(accesses.map(brief)).toEqual([
      ['a', 'denied', 'a', undefined, 0],
      ['a', 'denied', 'a', undefined, 0],
    ]);
  });

  it('S65: a duty that is named counts instead of case work', async () => {
    const { readModels } = asking([row('a')]);
    expect((await readModels.rows(letters, actor('a', 'registrar'), { duty: 'records' })).total).toBe(1);
    expect(await readModels.row(letters, actor('a', 'registrar'), 'one', 'records')).toEqual(row('a').row);
    await expect(readModels.rows(letters, actor('a'), { duty: 'records' })).rejects.toThrow('Forbidden');
  });

  it("S8: another's row is never handed on, whatever the table gave", async () => {
    const { readModels, accesses } = asking([row('a'), row('b')]);
    await expect(readModels.rows(letters, actor('a'))).rejects.toThrow("letters gave another's row");
    expect(accesses).toEqual([]);
  });

  it('S66: an unknown place to go on from is not found, and that it was tried is on record', async () => {
    const { readModels, accesses } = asking(undefined);
    await expect(readModels.rows(letters, actor('a'), { after: 'x' })).rejects.toThrow('Not Found');
    expect(accesses.map(brief)).toEqual([['a', 'denied', 'a', 'x', 0]]);
  });

  it('one row is asked for by its key, without a count', async () => {
    const { readModels, given } = asking([]);
    expect(await readModels.row(letters, actor('a'), 'one')).toBeUndefined();
    expect(given.asked[0]!.query).toEqual({ where: { key: 'one' }, limit: 1, counted: false });
  });
});

describe('S66: the record of an access', () => {
  it('tells whose items they were, one line for each owner', async () => {
    const { readModels, accesses } = asking([row('a', 'b', 'one'), row('a', 'c', 'two'), row('a', 'b', 'three')]);
    await readModels.rows(letters, actor('a'));
    expect(accesses.map(brief)).toEqual([
      ['a', 'search', 'b', undefined, 2],
      ['a', 'search', 'c', undefined, 1],
    ]);
  });

  it('tells a look at one thing from a search and from a taking away', async () => {
    const { readModels, accesses } = asking([]);
    await readModels.row(letters, actor('a'), 'one');
    await readModels.rows(letters, actor('a'));
    for (const purpose of ['read', 'export', 'subscribe'] as const)
      await readModels.rows(letters, actor('a'), { purpose });
    await readModels.rows(letters, actor('a'), { purpose: 'export', where: { key: 'one' } });
    expect(accesses.map(brief)).toEqual([
      ['a', 'read', 'a', 'one', 0],
      ['a', 'search', 'a', undefined, 0],
      ['a', 'search', 'a', undefined, 0],
      ['a', 'export', 'a', undefined, 0],
      ['a', 'subscribe', 'a', undefined, 0],
      ['a', 'export', 'a', 'one', 0],
    ]);
    expect(accesses.map((access) => 'object' in access)).toEqual([true, false, false, false, false, true]);
  });
});

describe('filling', () => {
  const said = (by: string, visibility: Visibility, recipients: string[] = []): Recorded<Letter> =>
    ({
      collaboration: 'here',
      unit: by,
      visibility,
      recipients,
      event: { type: 'letter.sent.v1', letterId: 'one' },
    }) as never;
  const filled = expanded(letters as never) as unknown as {
    keys: (recorded: Recorded<Letter>) => readonly string[];
    fold: (row: object | undefined, recorded: Recorded<Letter>, stored: string, arrival: bigint) => object | undefined;
  };

  it('S8, S14: an event touches the rows of its unit and its recipients, and of nobody else', () => {
    expect(filled.keys(said('a', 'own'))).toEqual(['a/one']);
    expect(filled.keys(said('a', 'addressed', ['b', 'c']))).toEqual(['a/one', 'b/one', 'c/one']);
    expect(filled.keys(said('a', 'open', ['b']))).toEqual([]);
  });

  it('S66: a row is owned by the unit whose event began it, and stays in its place', () => {
    const first = filled.fold(undefined, said('a', 'addressed', ['b']), keyFor('b', 'one'), 1n);
    expect(first).toEqual({ seen: 1, reader: 'b', owner: 'a', arrival: '1' });
    const second = filled.fold({ ...first, key: keyFor('b', 'one') }, said('b', 'own'), keyFor('b', 'one'), 2n);
    expect(second).toEqual({ seen: 2, reader: 'b', owner: 'a', arrival: '1' });
  });

  it('S31, S67: a row that the reader works out for itself is the reader’s own', () => {
    const ownedBy = { ...letters, ownedBy: 'reader' } as never;
    const { fold } = expanded(ownedBy) as unknown as typeof filled;
    const first = fold(undefined, said('a', 'addressed', ['b']), keyFor('b', 'one'), 1n);
    expect(first).toMatchObject({ reader: 'b', owner: 'b' });
  });

  it('a row that the projection takes away is away', () => {
    expect(filled.fold(undefined, said('a', 'own'), keyFor('forgetful', 'one'), 1n)).toBeUndefined();
  });

  it('an open read model is filled as it says itself', () => {
    const { guarded: _, ...rest } = letters;
    expect(isGuarded(letters as never)).toBe(true);
    expect(isGuarded(rest as never)).toBe(false);
    expect(expanded(rest as never)).toBe(rest);
  });
});
