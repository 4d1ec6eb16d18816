import { Rejection, type Decider, type Visibility } from '#platform/domain';
import { posted, refused } from '#platform/domain/testing';
import { decideAll, MOST_OF_A_STREAM, mayChange, type Verdict } from './decide-all.js';
import type { Intended } from './intended.js';
import { nobody, withParticipants } from './participants.js';
import { nothingTold } from './told.js';

interface Said {
  readonly type: 'thing.begun.v1' | 'thing.gone-on.v1';
}

/** A thing is begun once, and goes on only when there is one. */
const thing: Decider<boolean, Said> = {
  initial: false,
  decide: (begun, { event }) => {
    if (event.type === 'thing.begun.v1') return begun ? [] : [event];
    if (!begun) throw new Rejection('no-such-thing', 'There is no such thing.');
    return [event];
  },
  evolve: () => true,
};
const says = (unit: string, type: Said['type'], to: string[] = [], visibility: Visibility = 'addressed'): Intended => ({
  ...{ posted: posted<Said>({ type }, { unit }), visibility, recipients: to },
});
const empty = { state: false, version: 0, participants: nobody, told: nothingTold };
const judged = (...all: Intended[]) => decideAll(thing, empty, all);
const codes = ({ verdicts }: { verdicts: readonly Verdict[] }) =>
  verdicts.map((verdict) => (verdict.kind === 'refused' ? (verdict.error as Rejection).code : verdict.kind));

it('S8: a stranger to a stream hears what it would hear if there were none', () => {
  const begun = says('a', 'thing.begun.v1', ['b']);
  const answers = judged(
    begun,
    says('c', 'thing.gone-on.v1'),
    says('b', 'thing.gone-on.v1'),
    says('a', 'thing.gone-on.v1'),
  );
  expect(codes(answers)).toEqual(['accepted', 'no-such-thing', 'accepted', 'accepted']);
  expect(codes(judged(says('c', 'thing.gone-on.v1')))).toEqual(['no-such-thing']);
});

it('S8: what a stranger says is never recorded, even where its decider would begin anew', () => {
  const { verdicts, participants } = judged(says('a', 'thing.begun.v1'), says('c', 'thing.begun.v1', ['d']));
  expect(verdicts).toMatchObject([{ kind: 'accepted' }, { kind: 'refused', error: { name: 'Error' } }]);
  expect([...participants]).toEqual(['a']);
});

it('S8: who was addressed has a part from then on, and a refused event gives nobody one', () => {
  const { participants } = judged(says('a', 'thing.begun.v1', ['b']), says('a', 'thing.begun.v1', ['c']));
  expect([...participants].sort()).toEqual(['a', 'b']);
});

it('S8: a stream that is open concerns everyone', () => {
  const { verdicts, participants } = judged(
    says('a', 'thing.begun.v1', [], 'open'),
    says('z', 'thing.gone-on.v1', [], 'open'),
  );
  expect(verdicts.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
  expect(participants.size).toBe(0);
});

it('what the boundary refuses is refused, after the rules of the slice have spoken', () => {
  const judgement = { refusal: new Rejection('unknown-recipient', '') };
  expect(codes(judged({ ...says('a', 'thing.begun.v1'), judgement }))).toEqual(['unknown-recipient']);
  expect(codes(judged({ ...says('a', 'thing.gone-on.v1'), judgement }))).toEqual(['no-such-thing']);
  expect(judged({ ...says('a', 'thing.begun.v1'), judgement }).state).toBe(false);
});

it('what is already so adds nothing', () => {
  const begun = says('a', 'thing.begun.v1');
  expect(codes(judged(begun, begun))).toEqual(['accepted', 'already-so']);
});

it('a decider answers with the posted event alone', () => {
  const said = says('a', 'thing.begun.v1');
  for (const answer of [[said.posted.event, said.posted.event], [{ ...said.posted.event }]])
    expect(decideAll({ ...thing, decide: () => answer }, empty, [said]).verdicts).toMatchObject([
      { kind: 'refused', error: { name: 'Error' } },
    ]);
});

describe('A full stream', () => {
  const almost = (name: string, participants = ['a', 'b']) => ({
    ...{ state: true, version: MOST_OF_A_STREAM - 1, participants: new Set(participants) },
    told: new Map([[name, MOST_OF_A_STREAM - 1]]),
  });

  it('takes nothing more from the unit that filled it', () => {
    const on = says('a', 'thing.gone-on.v1');
    const { verdicts } = decideAll(thing, almost('a'), [on, on]);
    expect(verdicts[0]).toMatchObject({ kind: 'accepted' });
    expect(verdicts[1]).toMatchObject({ kind: 'refused', error: refused('stream-full') });
  });

  it('S8: takes from one unit what it took before, however much the other has said there', () => {
    const [mine, own] = [says('b', 'thing.gone-on.v1'), says('a', 'thing.gone-on.v1', [], 'own')];
    expect(codes(decideAll(thing, almost('a'), [own, own, mine]))).toEqual(['accepted', 'stream-full', 'accepted']);
  });

  it('S46, S52: takes what takes a disclosure back, from the unit that filled it too', () => {
    const on = says('a', 'thing.gone-on.v1');
    const back = { ...on, takesBack: true } as const;
    expect(codes(decideAll(thing, almost('a'), [on, on, back]))).toEqual(['accepted', 'stream-full', 'accepted']);
  });

  it('takes nothing more from anybody where it is open', () => {
    const [one, other] = [says('a', 'thing.gone-on.v1', [], 'open'), says('b', 'thing.gone-on.v1', [], 'open')];
    expect(codes(decideAll(thing, almost('', []), [one, other]))).toEqual(['accepted', 'stream-full']);
  });
});

it('more history may cure a rejection and what is already so, never a defect or what was accepted', () => {
  const intended = says('a', 'thing.begun.v1');
  expect(mayChange({ kind: 'already-so', intended })).toBe(true);
  expect(mayChange({ kind: 'refused', intended, error: new Rejection('x', '') })).toBe(true);
  expect(mayChange({ kind: 'refused', intended, error: new Error() })).toBe(false);
  expect(mayChange({ kind: 'accepted', intended })).toBe(false);
});

it('S14: participants are who spoke and who was addressed, and nobody is counted anew', () => {
  const before = new Set(['a', 'b']);
  expect(withParticipants(before, { visibility: 'addressed', unit: 'a', recipients: ['b'] })).toBe(before);
  expect([...withParticipants(before, { visibility: 'own', unit: 'c', recipients: [] })]).toEqual(['a', 'b', 'c']);
});
