import 'reflect-metadata';
import type { Posted } from '#platform/domain';
import { given, refused } from '#platform/domain/testing';
import { aCall, corrected, first, recorded, withdrawn } from '../testing/index.js';
import { supportContact, type SupportContact } from './support-contact.decider.js';
import type { SupportContactEvent } from './support-contact.events.js';

const over = (recordedAt: string) => ({ recordedAt: `${recordedAt}T12:00:00.000Z` });
const contact = (...history: Posted<SupportContactEvent>[]) => given(supportContact, ...history);

describe('S42: an anonymous contact', () => {
  it('is recorded once; saying the same again changes nothing', () => {
    const fact = recorded();
    expect(contact().when(fact)).toEqual([fact.event]);
    expect(contact(recorded()).when(recorded())).toEqual([]);
    expect(() => contact(recorded()).when(recorded({ gender: 'unknown' }))).toThrow(
      refused('contact-already-recorded'),
    );
  });

  it.each(['2026-02', '2026-02-10', '2026-01-05/2026-03-20'])('may be dated %s: its quarter follows', (occurred) => {
    expect(contact().when(recorded({}, { occurred }))).toHaveLength(1);
  });

  it.each(['2026', '2025-24', 'XXXX', '2026-03-30/2026-04-02'])('is not dated %s: no quarter follows', (occurred) => {
    expect(() => contact().when(recorded({}, { occurred }))).toThrow(refused('quarter-required'));
  });

  it('is not recorded before it has taken place', () => {
    expect(() => contact().when(recorded({}, { occurred: '2026-02-11' }))).toThrow(refused('contact-to-come'));
  });

  it('that comes late is still taken: what is counted when is for statistics to say', () => {
    expect(contact().when(recorded({}, over('2027-01-01')))).toHaveLength(1);
  });
});

describe('K47: the profession', () => {
  const professional = { caller: 'professional', profession: 'school', exposedBehind: 'yes' } as const;
  it('is told of professionals, and whether an exposed person is behind the matter', () => {
    expect(contact().when(recorded(professional))).toHaveLength(1);
  });
  it.each([
    { caller: 'professional' } as const,
    { caller: 'professional', profession: 'school' } as const,
    { caller: 'professional', exposedBehind: 'no' } as const,
    { ...professional, caller: 'exposed-person' } as const,
    { profession: 'police' } as const,
  ])('is told of nobody else, and never half: %j', (variables) => {
    expect(() => contact().when(recorded(variables))).toThrow(refused('profession-of-professionals'));
  });
});

it('K34, S44: an answer that says there is nothing stands alone', () => {
  for (const variables of [
    { addedVulnerability: ['disability', 'none-stated'] } as const,
    { outcome: ['none', 'advice'] } as const,
  ])
    expect(() => contact().when(recorded(variables))).toThrow(refused('category-stands-alone'));
  expect(contact().when(recorded({ perpetrator: ['parent', 'unknown'], outcome: ['none'] }))).toHaveLength(1);
});

describe('a correction', () => {
  it('replaces all of it, and its day', () => {
    const { variables, occurred } = contact(
      recorded(),
      corrected(first, { gender: 'unknown' }, { occurred: '2026-02-09' }),
    ).state() as Extract<SupportContact, { status: 'recorded' }>;
    expect([variables, occurred]).toEqual([{ ...aCall, gender: 'unknown' }, '2026-02-09']);
  });

  it('names the version that it replaces, so that none is overwritten unseen', () => {
    const changed = corrected(first, { gender: 'unknown' });
    expect(() => contact(recorded(), changed).when(corrected(first, { ageBand: '27+' }))).toThrow(
      refused('not-the-latest-version'),
    );
    expect(contact(recorded(), changed).when(corrected(changed.id, { ageBand: '27+' }))).toHaveLength(1);
  });

  it('that says what is recorded already changes nothing', () => {
    expect(contact(recorded()).when(corrected(first))).toEqual([]);
  });

  it('is taken until 30 days after the quarter, and then no more', () => {
    const late = (day: string) => corrected(first, { gender: 'unknown' }, over(day));
    expect(contact(recorded()).when(late('2026-04-30'))).toHaveLength(1);
    expect(() => contact(recorded()).when(late('2026-05-01'))).toThrow(refused('period-closed'));
  });

  it('moves a contact neither out of a closed quarter nor into one', () => {
    const into = corrected(first, {}, { occurred: '2025-12-30' });
    expect(() => contact(recorded()).when(into)).toThrow(refused('period-closed'));
    const outOf = corrected(first, {}, { occurred: '2026-04-02', ...over('2026-05-10') });
    expect(() => contact(recorded()).when(outOf)).toThrow(refused('period-closed'));
  });

  it('is told as well as the first version', () => {
    const bad = corrected(first, { profession: 'police' });
    expect(() => contact(recorded()).when(bad)).toThrow(refused('profession-of-professionals'));
  });
});

describe('a withdrawal', () => {
  it('is final, and may be repeated', () => {
    expect(contact(recorded()).when(withdrawn())).toHaveLength(1);
    expect(contact(recorded(), withdrawn()).when(withdrawn())).toEqual([]);
    for (const next of [recorded(), corrected(first)])
      expect(() => contact(recorded(), withdrawn()).when(next)).toThrow(refused('contact-withdrawn'));
  });

  it('is taken while the period is open, whatever day it names itself', () => {
    const late = withdrawn({ occurred: '2026-05-01', ...over('2026-05-01') });
    expect(() => contact(recorded()).when(late)).toThrow(refused('period-closed'));
    expect(contact(recorded()).when(withdrawn({ occurred: '2020-01-01' }))).toHaveLength(1);
  });
});

it('tells nothing of a contact that is not there', () => {
  for (const next of [corrected(first), withdrawn()])
    expect(() => contact().when(next)).toThrow(refused('no-such-contact'));
});
