import fc from 'fast-check';
import { given, posted, refused } from '#platform/domain/testing';
import { announced, ended } from '../testing/index.js';
import type { ContactFunctionEvent } from './contact-function.events.js';
import { contactFunctions, contactFunctionsOn } from './contact-functions.js';

const said = (...events: ContactFunctionEvent[]) => given(contactFunctions, ...events.map((event) => posted(event)));
const named = (events: readonly ContactFunctionEvent[], on: string) =>
  contactFunctionsOn(events, on).map(({ contactFunction, themes }) => `${contactFunction} ${themes.join('+')}`);

describe('S50: a contact function', () => {
  it('is announced from a day on, and not before', () => {
    expect(named([announced()], '2026-01-31')).toEqual([]);
    expect(named([announced()], '2026-02-01')).toEqual(['counsellor prevention']);
  });
  it('is announced once, however often the unit says the same of it', () => {
    expect(said().when(posted(announced()))).toEqual([announced()]);
    expect(said(announced()).when(posted(announced()))).toEqual([]);
    expect(said(announced()).when(posted(announced({ from: '2026-03-01' })))).toEqual([]);
  });
  it('answers about other things from the day that is said, and about the same before', () => {
    const events = [announced(), announced({ from: '2026-03-01', themes: ['violence'] })];
    expect(named(events, '2026-02-28')).toEqual(['counsellor prevention']);
    expect(named(events, '2026-03-01')).toEqual(['counsellor violence']);
  });
  it('is corrected by what is said later of the same day', () => {
    expect(named([announced(), announced({ themes: ['violence'] })], '2026-02-01')).toEqual(['counsellor violence']);
  });
  it('answers nobody from the day it ends, until it is announced anew', () => {
    const events = [announced(), ended('2026-03-01'), announced({ from: '2026-05-01' })];
    expect(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map((on) => named(events, on).length)).toEqual([
      1, 0, 0, 1,
    ]);
  });
  it('ends once, and only where it was announced for that day', () => {
    expect(said(announced(), ended('2026-03-01')).when(posted(ended('2026-04-01')))).toEqual([]);
    for (const none of [ended('2026-01-31'), ended('2026-03-01', 'unit-head')])
      expect(() => said(announced()).when(posted(none))).toThrow(refused('contact-function-not-announced'));
  });
  it('is moved from a wrong day: to an earlier one by announcing it, to a later one by ending it on the wrong one first', () => {
    const earlier = announced({ from: '2026-01-15' });
    expect(said(announced()).when(posted(earlier))).toEqual([earlier]);
    expect(named([announced(), earlier], '2026-01-15')).toEqual(['counsellor prevention']);
    const [undone, later] = [ended('2026-02-01'), announced({ from: '2026-03-01' })];
    expect(said(announced()).when(posted(undone))).toEqual([undone]);
    expect(said(announced(), undone).when(posted(later))).toEqual([later]);
    const days = ['2026-02-01', '2026-02-28', '2026-03-01'];
    expect(days.map((on) => contactFunctionsOn([announced(), undone, later], on).map(({ from }) => from))).toEqual([
      [],
      [],
      ['2026-03-01'],
    ]);
  });
  it('has no say over another function of the unit', () => {
    const events = [announced(), announced({ contactFunction: 'unit-head' }), ended('2026-03-01')];
    expect(named(events, '2026-03-01')).toEqual(['unit-head prevention']);
  });
});

it('S50: what is said of a later day changes no earlier one', () => {
  const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01');
  const theme = fc.constantFrom('prevention' as const, 'violence' as const);
  const event = fc.oneof(
    fc.record({ from: day, theme }).map(({ from, theme: each }) => announced({ from, themes: [each] })),
    day.map((from) => ended(from)),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), day, event, (before, on, later) => {
      fc.pre(later.from > on);
      expect(named([...before, later], on)).toEqual(named(before, on));
    }),
  );
});
