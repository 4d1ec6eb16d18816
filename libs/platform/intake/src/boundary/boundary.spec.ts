import { Rejection, type Unit } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import { Upcasters } from '#platform/event-store';
import { Directory, type Caller } from '#platform/identity';
import { InMemorySealedContents } from '#platform/sealed-content';
import {
  noFacts,
  type UnitKey,
  type ApprovedReview,
  type DisclosureClaim,
  type Facts,
  type LegalBases,
} from '#platform/secrecy';
import type { CatalogueEntry, Surroundings } from '../catalogue.js';
import { Catalogues } from '../catalogues.js';
import { Boundary } from './boundary.js';
import { Grounds } from './grounds.js';
import type { StandingFacts } from './standing-facts.js';

const none = new Catalogues(new Upcasters());

interface Letter {
  readonly type: 'letter.sent.v1';
}
const event: Letter = { type: 'letter.sent.v1' };
const unit = (id: string, party = id): Unit => ({
  ...{ id, party, name: id, secrecyRegime: 'social-services', bodies: [], functions: [], roles: [] },
});
const units = ['a', 'b', 'c', 'gone'].map((id) => unit(id));
const directory = new Directory([{ id: 'here', name: '', nameEn: '', parties: [], units, bodies: [] }]);
const caller: Caller = {
  ...{ collaboration: 'here', unit: units[0]!, function: 'case-officer', scopes: [], client: 'a' },
};
const keyOf = (id: string, over: Partial<UnitKey> = {}): UnitKey => ({
  ...{ unit: id, kid: `key of ${id}`, use: 'enc', jwk: {}, from: '2020-01-01' },
  ...over,
});
const facts: Facts = {
  ...noFacts,
  memberships: ['a', 'b', 'c'].map((party) => ({ party, from: '2020-01-01' })),
  keys: ['b', 'c'].map((id) => keyOf(id)),
};
const row = (code: string, from: string, to?: string): LegalBases['rows'][number] => ({
  ...{ code, provision: 'OSL', from, senders: ['social-services'], recipients: ['ss'], flags: [] },
  conditions: [{ code: 'needed', sv: '', en: '' }],
  ...(to ? { to } : {}),
});
const bases: LegalBases = {
  version: '1',
  rows: [row('then', '2020-01-01', '2026-01-31'), row('now', '2026-02-01')],
};
const claim = (code: 'then' | 'now'): DisclosureClaim => ({
  basis: { code, provision: 'OSL', wordingFrom: code === 'now' ? '2026-02-01' : '2020-01-01' },
  ...{ subjectAge: 'unknown', condition: 'needed' },
});
const reference = { ciphertext: 'C'.repeat(43), commitment: 'D'.repeat(43) };

type Entry = Partial<CatalogueEntry<Letter>>;
interface Situation {
  readonly occurred?: string;
  readonly recipients?: readonly string[];
  /** The units that the content was sealed to, and hours since it was handed in. */
  readonly sealedTo?: readonly string[];
  readonly kids?: readonly string[];
  readonly hours?: number;
  readonly by?: string;
  readonly law?: LegalBases | undefined;
  readonly known?: Facts;
}
const recordedAt = '2026-02-10T12:00:00.000Z';

/** The code of the refusal when unit `a` says this on 10 February 2026. */
const refusalOf = async (over: Entry, situation: Situation = {}): Promise<string | undefined> => {
  const { occurred = '2026-02-10', recipients = ['b'], sealedTo, hours = 0, by = 'a', known = facts } = situation;
  const contents = new InMemorySealedContents();
  const storedAt = new Date(Date.parse(recordedAt) - hours * 3_600_000).toISOString();
  const key = { collaboration: 'here', unit: by, ciphertext: reference.ciphertext };
  const { kids = sealedTo?.map((id) => `key of ${id}`) ?? [] } = situation;
  if (sealedTo) await contents.keep({ ...key, recipients: sealedTo, kids, sizeClass: 1024, storedAt }, {} as never);
  const entry = {
    form: Object,
    visibility: 'addressed',
    mayPost: () => true,
    ...over,
  } as unknown as CatalogueEntry<unknown>;
  const standing = { tells: () => false, kept: async () => new Grounds(known, 0n, () => []) };
  const law = 'law' in situation ? situation.law : bases;
  const boundary = new Boundary(standing as unknown as StandingFacts, directory, none, law && { bases: law }, contents);
  const said = posted(event, { unit: 'a', occurred, recordedAt });
  const { refusal } = await boundary.judgeOf(caller)({ entry, posted: said, recipients });
  expect(refusal === undefined || refusal instanceof Rejection).toBe(true);
  return refusal?.code;
};

describe('recipients', () => {
  it('S14, S15: are known units, each named once, never the sender', async () => {
    expect(await refusalOf({})).toBeUndefined();
    expect(await refusalOf({}, { recipients: ['b', 'c'] })).toBeUndefined();
    for (const recipients of [[], ['a'], ['b', 'a'], ['b', 'b'], ['nobody'], ['b', 'nobody']])
      expect(await refusalOf({}, { recipients })).toBe('unknown-recipient');
  });

  it('S14: an event that is not addressed has none to be checked', async () => {
    expect(await refusalOf({ visibility: 'own', surroundings: () => undefined }, { recipients: [] })).toBeUndefined();
  });

  it('S18: are members that day, unless they are only told that something is taken back', async () => {
    const left = { recipients: ['gone'] };
    expect(await refusalOf({}, left)).toBe('recipient-not-in-agreement');
    expect(await refusalOf({ closesContent: true }, left)).toBeUndefined();
    expect(await refusalOf({ closesContent: true, content: () => undefined }, left)).toBe('recipient-not-in-agreement');
    expect(await refusalOf({ closesContent: true, disclosure: () => undefined }, left)).toBe(
      'recipient-not-in-agreement',
    );
  });
});

describe('the ground', () => {
  const disclosing = (code: 'then' | 'now', more: Entry = {}): Entry => ({ disclosure: () => claim(code), ...more });

  it('S24, S26: is one that holds on the day that is stated', async () => {
    expect(await refusalOf(disclosing('now'))).toBeUndefined();
    expect(await refusalOf(disclosing('then'))).toBe('no-legal-basis');
    expect(await refusalOf(disclosing('then'), { occurred: '2026-01-20' })).toBeUndefined();
    expect(await refusalOf(disclosing('now'), { occurred: '2026-01-20' })).toBe('no-legal-basis');
  });

  it('S26: is judged by the day of handing over when content goes with it', async () => {
    const situation = { occurred: '2026-01-20', sealedTo: ['b'] };
    expect(await refusalOf(disclosing('now', { content: () => reference }), situation)).toBeUndefined();
    expect(await refusalOf(disclosing('then', { content: () => reference }), situation)).toBe('no-legal-basis');
  });

  it('S26: needs a day, today or earlier; without a ground none is asked for', async () => {
    for (const occurred of ['2026-01', '2026-02-11', '2099-01-01'])
      expect(await refusalOf(disclosing('now'), { occurred })).toBe('disclosure-day-needed');
    expect(await refusalOf({}, { occurred: '2026-01' })).toBeUndefined();
  });

  it('S18: an earlier day reaches nobody who has left since', async () => {
    const memberships = [{ party: 'b', from: '2020-01-01', to: '2026-01-31' }];
    const situation = { occurred: '2026-01-20', known: { ...noFacts, memberships } };
    expect(await refusalOf(disclosing('then'), situation)).toBe('recipient-not-in-agreement');
  });

  it('S24: is never found where no law is loaded', async () => {
    expect(await refusalOf(disclosing('now'), { law: undefined })).toBe('no-legal-basis');
  });
});

describe('content', () => {
  const content = () => reference;

  it('S14, S16: is sealed to exactly the recipients', async () => {
    expect(await refusalOf({ content }, { sealedTo: ['b'] })).toBeUndefined();
    expect(await refusalOf({ content }, { sealedTo: ['c', 'b'], recipients: ['b', 'c'] })).toBeUndefined();
    for (const sealedTo of [['c'], ['b', 'c'], []])
      expect(await refusalOf({ content }, { sealedTo })).toBe('content-for-others');
    expect(await refusalOf({ content }, { sealedTo: ['b'], recipients: ['b', 'c'] })).toBe('content-for-others');
    expect(await refusalOf({ content }, { sealedTo: ['b', 'gone'], recipients: ['b', 'c'] })).toBe(
      'content-for-others',
    );
  });

  describe('S14, S16: is sealed to keys that may still be used on the day of the event', () => {
    const known = (...keys: readonly UnitKey[]) => ({ sealedTo: ['b'], known: { ...facts, keys } });

    it('also where one was withdrawn after it was handed in', async () => {
      for (const withdrawn of ['2020-06-01', '2026-02-10'])
        expect(await refusalOf({ content }, known(keyOf('b', { withdrawn })))).toBe('content-key-not-usable');
      expect(await refusalOf({ content }, known(keyOf('b', { withdrawn: '2026-02-11' })))).toBeUndefined();
    });

    it('by the day of recording, whatever day is stated', async () => {
      const situation = { ...known(keyOf('b', { withdrawn: '2026-02-01' })), occurred: '2026-01-20' };
      expect(await refusalOf({ content }, situation)).toBe('content-key-not-usable');
    });

    it('every one of them, and at least one of each recipient', async () => {
      const [old, young] = [keyOf('b', { kid: 'old', withdrawn: '2026-02-01' }), keyOf('b')];
      const sealed = (...kids: readonly string[]) => refusalOf({ content }, { ...known(old, young), kids });
      expect(await sealed('key of b')).toBeUndefined();
      expect(await sealed('old', 'key of b')).toBe('content-key-not-usable');
      expect(await sealed('never published')).toBe('content-key-not-usable');
      expect(await sealed()).toBe('content-key-not-usable');
      const both = { recipients: ['b', 'c'], sealedTo: ['b', 'c'] };
      expect(await refusalOf({ content }, { ...both, kids: ['key of b', 'key of c'] })).toBeUndefined();
      expect(await refusalOf({ content }, { ...both, kids: ['key of b'] })).toBe('content-key-not-usable');
    });

    it('of the units that it was sealed to when it was handed in', async () => {
      expect(await refusalOf({ content }, known(keyOf('c', { kid: 'key of b' })))).toBe('content-key-not-usable');
      expect(await refusalOf({ content }, known(keyOf('b', { use: 'sig' })))).toBe('content-key-not-usable');
    });
  });

  it('S16: was handed in by the same unit, within the day', async () => {
    expect(await refusalOf({ content })).toBe('content-unknown');
    expect(await refusalOf({ content }, { sealedTo: ['b'], by: 'c' })).toBe('content-unknown');
    expect(await refusalOf({ content }, { sealedTo: ['b'], hours: 24 })).toBeUndefined();
    expect(await refusalOf({ content }, { sealedTo: ['b'], hours: 25 })).toBe('content-unknown');
  });

  it('S16: is checked also where an event is for its own unit alone', async () => {
    expect(await refusalOf({ visibility: 'own', content }, { recipients: [] })).toBe('content-unknown');
  });

  it('S29: what a review covers is looked up by what is sent', async () => {
    const reviewed: LegalBases = {
      version: '1',
      rows: [{ ...row('now', '2026-02-01'), flags: [{ flag: 'manual-legal-review' }] }],
    };
    const approved: ApprovedReview = {
      ...{ review: 'r', unit: 'a', basis: 'now', recipients: ['b'], subjectAge: 'unknown', on: '2026-02-01' },
      ...{ eventType: 'letter.sent.v1', ciphertext: reference.ciphertext },
    };
    const sending: Entry = { content, disclosure: () => ({ ...claim('now'), review: 'r' }) };
    const under = (known: ApprovedReview) => ({
      law: reviewed,
      sealedTo: ['b'],
      known: { ...facts, reviews: [known] },
    });
    expect(await refusalOf(sending, under(approved))).toBeUndefined();
    expect(await refusalOf(sending, under({ ...approved, ciphertext: 'X'.repeat(43) }))).toBe('legal-review-needed');
    expect(await refusalOf(sending, under({ ...approved, eventType: 'x.v1' }))).toBe('legal-review-needed');
  });
});

describe('what must hold around it', () => {
  const never = () => ({ code: 'not-now', message: '' });

  it('S24: is asked with the unit, the day in Sweden and whom the configuration names', async () => {
    let seen: Surroundings | undefined;
    const surroundings = (_: Letter, around: Surroundings) => void (seen = around) as undefined;
    expect(await refusalOf({ visibility: 'open', surroundings }, { occurred: '2026-01' })).toBeUndefined();
    expect(seen).toMatchObject({
      unit: { id: 'a' },
      facts,
      today: '2026-02-10',
      occurred: '2026-01',
      directory: { units },
    });
  });

  it('S24: refuses an open event, an own one and an addressed one', async () => {
    for (const visibility of ['open', 'own', 'addressed'] as const)
      expect(await refusalOf({ visibility, surroundings: never })).toBe('not-now');
    expect(await refusalOf({ surroundings: never }, { recipients: ['a'] })).toBe('unknown-recipient');
  });

  it('nothing is asked of anyone for what is open', async () => {
    const standing = { kept: () => Promise.reject(new Error('asked')) } as unknown as StandingFacts;
    const entry = { form: Object, visibility: 'open', mayPost: () => true } as unknown as CatalogueEntry<unknown>;
    const said = { caller, entry, posted: posted(event), recipients: [] };
    expect(await new Boundary(standing, directory, none).judgeOf(said.caller)(said)).toEqual({});
  });
});
