import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Unit } from '#platform/domain';
import type { World } from './world.js';

/** One thing that some unit tries to say. Most of it is refused, as in life. */
export interface Move {
  readonly kind: keyof typeof saying;
  /** Who says it, of which of the things there are, to whom. */
  readonly actor: number;
  readonly thing: number;
  readonly other: number;
  readonly pick: number;
}

export interface Said {
  readonly unit: Unit;
  readonly function: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  /** Sealed content that must be there first, and for whom. */
  readonly content?: { readonly ciphertext: string; readonly recipients: readonly string[] };
}

/** Ids that follow from a number, so that two histories name their things alike. */
export const idOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
const later = '2999-12-31';

/** Things are opened by one unit towards another; both follow from the number of the thing. */
interface Thing {
  readonly id: string;
  readonly opener: Unit;
  readonly other: Unit;
}

const thingOf = (world: World, kind: string, nr: number): Thing => {
  // Authorities whose secrecy the matrix knows; what schools and offices may send needs a lawyer first.
  const able = world.units.filter(({ secrecyRegime }) => secrecyRegime !== 'other');
  const opener = able[(nr * 7 + 1) % able.length]!;
  const others = able.filter(
    ({ id, secrecyRegime }) => id !== opener.id && (kind !== 'report' || secrecyRegime === 'social-services'),
  );
  return { id: idOf(`${kind}-${nr}`), opener, other: others[(nr * 3) % others.length]! };
};

const centre = ({ units }: World): Unit => units[0]!;

export const claims = {
  report: {
    basis: {
      code: 'duty-report-child',
      provision: 'OSL 10:28, SoL (2025:400) 19:1 (SFS 2025:1501)',
      wordingFrom: '2026-01-15',
    },
    ...{ subjectAge: 'under-18', condition: 'child-may-fare-ill' },
  },
  feedback: {
    basis: {
      code: 'feedback-to-reporter',
      provision: 'OSL 26:9 a, SoL (2025:400) 19:6 (SFS 2025:1501)',
      wordingFrom: '2026-01-15',
    },
    ...{ subjectAge: 'under-18', condition: 'only-whether-opened' },
  },
  consent: {
    basis: { code: 'consent', provision: 'OSL 10:1, 12:2', wordingFrom: '2009-06-30' },
    ...{ subjectAge: '21+', condition: 'consent-covers-this' },
  },
} as const;

const one = <Value>(values: readonly Value[], pick: number): Value => values[pick % values.length]!;
const contact = {
  channel: 'chat',
  wayIn: 'self',
  caller: 'exposed-person',
  municipality: 'unknown',
  gender: 'unknown',
  constellation: 'unknown',
};

type Saying = (world: World, move: Move, actor: Unit) => Omit<Said, 'unit' | 'function'>;

const consultation =
  (type: string, data: (pick: number) => object, toOpener = false): Saying =>
  (world, { thing, pick }) => {
    const { id, opener } = thingOf(world, 'consultation', thing);
    return { type, data: { consultationId: id, to: toOpener ? opener.id : centre(world).id, ...data(pick) } };
  };
const report =
  (type: string, data: (pick: number) => object, byBoard = true): Saying =>
  (world, { thing, pick }) => {
    const { id, opener, other } = thingOf(world, 'report', thing);
    return { type, data: { reportId: id, ...(byBoard ? { reporter: opener.id } : { to: other.id }), ...data(pick) } };
  };
const referral =
  (type: string, data: (pick: number) => object, toSender: boolean | undefined, sealed = false): Saying =>
  (world, { thing, pick, kind }) => {
    const { id, opener, other } = thingOf(world, 'referral', thing);
    const content = { ciphertext: digest(`content ${id} ${kind}`), commitment: digest(`commitment ${id} ${kind}`) };
    const towards = toSender === undefined ? {} : toSender ? { sender: opener.id } : { to: other.id };
    return {
      type,
      data: { referralId: id, ...towards, ...data(pick), ...(sealed ? { content } : {}) },
      ...(sealed ? { content: { ciphertext: content.ciphertext, recipients: [other.id] } } : {}),
    };
  };
const tells = ['decision', 'outcome', 'referred-on'];
const told = (pick: number): string[] => tells.filter((_, nr) => (pick >> nr) & 1);

/** How each kind of move is said. */
export const saying = {
  ask: consultation('consultation.requested.v1', (pick) => ({
    phase: one(['is-it-honour', 'inquiry'], pick),
    themes: ['violence'],
    profession: 'school',
    exposedBehind: 'yes',
    channel: 'phone',
    wayIn: 'self',
  })),
  answer: consultation('consultation.answered.v1', () => ({}), true),
  'follow-up': consultation('consultation.followed-up.v1', () => ({})),
  'close-consultation': consultation('consultation.closed.v1', () => ({ step: 'nothing' })),
  contact: (_world, { thing, pick }) => ({
    type: 'support-contact.recorded.v1',
    data: {
      ...{ contactId: idOf(`contact-${thing}`), ...contact, ageBand: one(['13-14', '18-20', '27+'], pick) },
      ...{
        exposure: [{ exposure: 'threats', level: 'unknown' }],
        perpetrator: ['unknown'],
        addedVulnerability: ['none-stated'],
      },
      ...{
        outcome: ['advice'],
        countsInStatistics: one(['yes', 'no'], pick),
        guardianConsent: 'not-applicable',
        kind: 'advice-only',
      },
    },
  }),
  'withdraw-contact': (_world, { thing }) => ({
    type: 'support-contact.withdrawn.v1',
    data: { contactId: idOf(`contact-${thing}`) },
  }),
  report: report('concern-report.filed.v1', () => ({ way: 'ordinary-channel', disclosure: claims.report }), false),
  receive: report('concern-report.received.v1', () => ({})),
  protect: report('concern-report.protection-assessed.v1', () => ({ protection: 'no-immediate-protection' })),
  assess: report('concern-report.assessment-decided.v1', (pick) => ({
    outcome: one(['opened', 'not-opened', 'already-ongoing'], pick),
  })),
  'ask-feedback': report('concern-report.feedback-requested.v1', () => ({}), false),
  'give-feedback': report('concern-report.feedback-given.v1', (pick) => ({
    answer: one(['opened', 'not-opened', 'already-ongoing'], pick),
    disclosure: claims.feedback,
  })),
  'withhold-feedback': report('concern-report.feedback-withheld.v1', () => ({ reason: 'unsuitable' })),
  conclude: report('concern-report.inquiry-concluded.v1', () => ({})),
  consent: referral(
    'consent.given.v1',
    (pick) => ({
      ...{ purpose: 'support', scope: ['identity', 'needs'], feedbackScope: told(pick) },
      ...{ givenOn: today, expires: later, form: 'oral', givenBy: 'person', countsInStatistics: true },
    }),
    false,
  ),
  'withdraw-consent': referral('consent.withdrawn.v1', () => ({ withdrawnBy: 'person' }), undefined),
  offer: referral(
    'referral.offered.v1',
    () => ({
      ...{ disclosure: claims.consent, classes: ['identity'], expires: later, purpose: 'support', tells: [] },
    }),
    false,
    true,
  ),
  'offer-telling': referral(
    'referral.offered.v1',
    (pick) => ({
      ...{ disclosure: claims.consent, classes: ['identity'], expires: later, purpose: 'support', tells: told(pick) },
    }),
    false,
    true,
  ),
  'ask-more': referral('referral.information-requested.v1', () => ({ asks: ['needs'] }), true),
  'give-more': referral(
    'referral.information-given.v1',
    () => ({ disclosure: claims.consent, classes: ['needs'], expires: later }),
    false,
    true,
  ),
  accept: referral('referral.accepted.v1', () => ({}), true),
  decline: referral('referral.declined.v1', () => ({ reason: 'no-capacity' }), true),
  'close-referral': referral('referral.closed.v1', () => ({ outcome: 'completed' }), true),
  quietly: referral(
    'referral.handled-without-feedback.v1',
    (pick) =>
      one(
        [{ step: 'accepted' }, { step: 'declined', reason: 'no-capacity' }, { step: 'closed', outcome: 'completed' }],
        pick,
      ),
    true,
  ),
  revoke: referral(
    'referral.revoked.v1',
    (pick) => ({ reason: one(['no-longer-needed', 'consent-withdrawn'], pick) }),
    false,
  ),
  mark: (_world, { thing }) => ({
    type: 'secrecy-mark.set.v1',
    data: { itemId: idOf(`mark-${thing}`), provision: 'OSL 26:1', on: today },
  }),
  unmark: (_world, { thing }) => ({
    type: 'secrecy-mark.removed.v1',
    data: { itemId: idOf(`mark-${thing}`), on: today },
  }),
  'by-hand': (world, { thing, pick }, { id }) => ({
    type: 'manual-handling.requested.v1',
    data: {
      requestId: idOf(`manual-${thing}`),
      to: one(
        world.units.filter((unit) => unit.id !== id),
        pick,
      ).id,
      contactFunction: 'unit-head',
    },
  }),
  'ask-lawyer': (world, { thing, pick }) => ({
    type: 'disclosure-review.requested.v1',
    data: {
      reviewId: idOf(`review-${thing}`),
      ...{
        basis: 'own-task',
        recipients: [one(world.units, pick).id],
        subjectAge: '21+',
        eventType: 'referral.offered.v1',
      },
    },
  }),
  'approve-review': (_world, { thing }) => ({
    type: 'disclosure-review.approved.v1',
    data: { reviewId: idOf(`review-${thing}`), reason: digest(`reason ${thing}`) },
  }),
  'decide-purge': (_world, { thing, pick }) => ({
    type: 'purge.decided.v1',
    data: {
      ...{
        decisionId: idOf(`purge-${thing}`),
        recordClass: one(['referral', 'consultation'], pick),
        reference: 'creation',
      },
      ...{ period: { amount: 5, unit: 'years' }, decision: 'SN 2026-123', from: today, coversEarlier: true },
    },
  }),
  'plan-review': (_world, { thing }) => ({
    type: 'log-review.planned.v1',
    data: {
      ...{ reviewId: idOf(`log-${thing}`), from: '2026-01-01', to: '2026-06-30', sampleSize: 5 },
      ...{ seed: idOf('seed'), due: later },
    },
  }),
} as const satisfies Record<string, Saying>;

/** Who is entrusted with what is no case work. */
const functions: Partial<Record<Move['kind'], string>> = {
  mark: 'records-officer',
  unmark: 'records-officer',
  'by-hand': 'unit-head',
  'approve-review': 'legal-reviewer',
  'decide-purge': 'records-officer',
  'plan-review': 'log-reviewer',
};

const kinds = Object.keys(saying) as (keyof typeof saying)[];

/** How things mostly go, so that histories get far enough to hide something. */
const courses: readonly (readonly Move['kind'][])[] = [
  ['ask', 'answer', 'follow-up', 'answer', 'close-consultation'],
  ['contact', 'contact', 'withdraw-contact'],
  ['report', 'receive', 'protect', 'ask-feedback', 'assess', 'give-feedback', 'conclude'],
  ['report', 'receive', 'protect', 'assess', 'ask-feedback', 'withhold-feedback', 'ask-feedback', 'conclude'],
  ['consent', 'offer-telling', 'ask-more', 'give-more', 'accept', 'close-referral', 'revoke'],
  ['consent', 'offer', 'quietly', 'ask-more', 'give-more', 'quietly', 'quietly', 'revoke', 'withdraw-consent'],
  ['consent', 'offer-telling', 'decline', 'withdraw-consent'],
  ['mark', 'ask-lawyer', 'plan-review', 'by-hand', 'approve-review', 'decide-purge', 'unmark'],
];

const numbers = { other: fc.nat(100), pick: fc.nat(100) };
const course = fc
  .record({
    nr: fc.nat(courses.length - 1),
    thing: fc.integer({ min: 0, max: 3 }),
    left: fc.array(fc.nat(9), { maxLength: 9 }),
    ...numbers,
  })
  .map(({ nr, thing, left, other, pick }): Move[] =>
    courses[nr]!.flatMap((kind, step) =>
      left[step] === 0 ? [] : [{ kind, actor: 9, thing, other, pick: pick + step }],
    ),
  );
const anything = fc.record({
  kind: fc.constantFrom(...kinds),
  actor: fc.integer({ min: 0, max: 9 }),
  thing: fc.integer({ min: 0, max: 3 }),
  ...numbers,
});

/** Several things under way at once, each mostly in its course, with words out of turn in between. */
export const histories: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.array(course, { minLength: 8, maxLength: 14 }), fc.array(anything, { minLength: 10, maxLength: 30 }))
  .map(([all, stray]) => {
    const longest = Math.max(...all.map(({ length }) => length));
    const inTurn = Array.from({ length: longest }, (_, step) => all.flatMap((each) => each[step] ?? [])).flat();
    return inTurn.flatMap((move, nr) => [move, ...(stray[nr] ? [stray[nr]] : [])]);
  });

const familyOf = (kind: Move['kind']): 'consultation' | 'contact' | 'report' | 'referral' | 'own' => {
  if (kind in functions || kind === 'ask-lawyer') return 'own';
  if (['ask', 'answer', 'follow-up', 'close-consultation'].includes(kind)) return 'consultation';
  if (['contact', 'withdraw-contact'].includes(kind)) return 'contact';
  return [
    'report',
    'receive',
    'protect',
    'assess',
    'ask-feedback',
    'give-feedback',
    'withhold-feedback',
    'conclude',
  ].includes(kind)
    ? 'report'
    : 'referral';
};

/** Mostly the one of the two whose business it is says it; now and then the other one, or a stranger. */
export const said = (world: World, move: Move): Said => {
  const { units } = world;
  const family = familyOf(move.kind);
  const { opener, other } = thingOf(world, family, move.thing);
  const counterpart = family === 'consultation' || family === 'contact' ? centre(world) : other;
  const { data } = saying[move.kind](world, move, units[0]!);
  const answers = 'sender' in data || 'reporter' in data || move.kind === 'answer' || family === 'contact';
  const [usual, unusual] = answers ? [counterpart, opener] : [opener, counterpart];
  const unit = move.actor === 0 ? units[move.other % units.length]! : move.actor === 1 ? unusual : usual;
  return { unit, function: functions[move.kind] ?? 'case-officer', ...saying[move.kind](world, move, unit) };
};
