import { addDays, type CalendarDate } from '#platform/domain';
import { consultationCategories as codes, type ConsultationRequested } from '#slices/consultation';
import { apportion, deal } from './apportion.js';
import { workingDays } from './calendar.js';
import type { Wanted } from './contacts.js';
import type { Random, Shares } from './random.js';
import { said, unitWith, type Said, type Saying } from './said.js';
import type { Living } from './synthetic-collaboration.js';

type Unit = Living['collaboration']['units'][number];
type Asker = Pick<Unit, 'id' | 'party'> & { readonly profession: ConsultationRequested['profession'] };

/** Where in their work those who ask are, and what they ask about (K119, K122). Invented weights. */
const phases: Shares<ConsultationRequested['phase']> = [
  ...([
    ['is-it-honour', 40],
    ['preliminary-assessment', 30],
    ['inquiry', 18],
    ['measure', 12],
  ] as const),
];
const steps = [
  ...([
    ['concern-report', 30],
    ['nothing', 26],
    ['coordinated-plan', 18],
    ['police-report', 10],
    ['other', 16],
  ] as const),
] as const;

/** Consultations of a year, in the order of the files: all that a unit asks, what the centre answers, how it ended. */
export const consultationEvents = (random: Random, { setting, shape, year }: Wanted): Said[] => {
  const { collaboration } = setting;
  const centre = unitWith(collaboration, 'centre');
  const askers = askersOf(setting);
  const days = random.shuffled(workingDays(random, year, shape.consultations, shape.seasons));
  const counts = apportion(
    days.length,
    askers.map(([, weight]) => weight),
  );
  const asking = askers.flatMap(([asker], at) => Array.from({ length: counts[at]! }, () => asker));
  const phase = deal(random, phases, days);
  const all = asking
    .map((asker, at) => ({ asker, day: days[at]!, phase: phase[at]! }))
    .map((each) => ({ ...each, consultationId: random.uuid(), centre }));
  const requests = all.map((each) => requested(random, each));
  const answers = all.map((each) => answered(random, each));
  const ends = all.flatMap((each) => (random.chance(85) ? [closed(random, each)] : []));
  return [...requests, ...answers, ...ends].map((each) => said(collaboration, each));
};

/** Municipal units by the people they serve; each board of the region, and the police, like a town of its own. */
const askersOf = ({ collaboration, municipalities }: Living): Shares<Asker> => {
  const inhabitants = new Map(municipalities);
  return collaboration.units.flatMap(({ id, party, ...unit }) => {
    const profession = professionOf(unit);
    if (!profession || unit.roles.includes('centre') || !unit.functions.includes('case-officer')) return [];
    return [[{ id, party, profession }, inhabitants.get(party) ?? 40_000] as const];
  });
};

const professionOf = ({
  secrecyRegime,
  authorityKind,
}: Omit<Unit, 'id' | 'party'>): Asker['profession'] | undefined => {
  switch (secrecyRegime) {
    case 'social-services':
    case 'health-care':
    case 'police':
      return secrecyRegime;
    case 'other':
      return authorityKind === 'school' ? 'school' : undefined;
    case 'technical-operator':
      return undefined;
  }
};

interface Consultation {
  readonly consultationId: string;
  readonly asker: Asker;
  readonly centre: string;
  readonly day: CalendarDate;
  readonly phase: ConsultationRequested['phase'];
}

const requested = (random: Random, { consultationId, asker, centre, day, phase }: Consultation): Saying => ({
  ...{ id: random.uuid(), unit: asker.id, function: 'case-officer', occurred: day, type: 'consultation.requested.v1' },
  data: {
    ...{ consultationId, to: centre, phase, wayIn: asker.party, profession: asker.profession },
    themes: random.shuffled(codes.theme).slice(0, 1 + random.below(3)),
    exposedBehind: random.weighted([
      ['yes', 88],
      ['no', 8],
      ['unknown', 4],
    ]),
    channel: random.weighted([
      ['phone', 64],
      ['mobile-meeting', 16],
      ['web', 12],
      ['visit', 8],
    ]),
  },
});

const answered = (random: Random, { consultationId, asker, centre, day }: Consultation): Saying => ({
  ...{ id: random.uuid(), unit: centre, function: 'counsellor', occurred: addDays(day, random.below(6)) },
  ...{ type: 'consultation.answered.v1', data: { consultationId, to: asker.id } },
});

const closed = (random: Random, { consultationId, asker, centre, day }: Consultation): Saying => ({
  ...{ id: random.uuid(), unit: asker.id, function: 'case-officer', occurred: addDays(day, 7 + random.below(40)) },
  ...{ type: 'consultation.closed.v1', data: { consultationId, to: centre, step: random.weighted(steps) } },
});
