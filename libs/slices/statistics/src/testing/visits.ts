import { ArrayUnique, Equals, IsArray, IsIn, IsUUID } from 'class-validator';
import { oneOf, severalOf, type Contribution, type CountedBy, type Decider } from '#platform/domain';
import { catalogue, everyUnit } from '#platform/intake';

export const places = ['ash', 'birch', 'cedar', 'elsewhere'] as const;
export const parties = ['host', 'ash', 'birch', 'cedar'] as const;

const matters = ['money', 'home', 'work'] as const;

/** A small slice that is counted: somebody visited, from a place, by way of a party or by themselves, about some matters. */
abstract class Told {
  @IsUUID(4) readonly visitId!: string;
  @IsIn(places) readonly place!: (typeof places)[number];
  @IsIn([...parties, 'self']) readonly way!: string;
  @IsArray() @ArrayUnique() @IsIn(matters, { each: true }) readonly matters!: string[];
}

export class VisitRecorded extends Told {
  @Equals('visit.recorded.v1') readonly type = 'visit.recorded.v1' as const;
}

export class VisitCorrected extends Told {
  @Equals('visit.corrected.v1') readonly type = 'visit.corrected.v1' as const;
}

export class VisitWithdrawn {
  @Equals('visit.withdrawn.v1') readonly type = 'visit.withdrawn.v1' as const;
  @IsUUID(4) readonly visitId!: string;
}

export type VisitEvent = VisitRecorded | VisitCorrected | VisitWithdrawn;

const told = ({ place, way, matters: matter }: Told): Contribution => ({
  ...{ count: 'contacts', says: 'tells', codes: { municipality: [place], wayIn: [way], exposure: matter } },
});

/** By way of a party or by themselves, from a place, about matters. */
export const visitsCountedBy: CountedBy = {
  count: 'contacts',
  variables: {
    municipality: oneOf(...places),
    wayIn: { ...oneOf(...parties, 'self'), wayIn: true },
    exposure: severalOf(...matters),
  },
};

const anything: Decider<null, VisitEvent> = { initial: null, decide: (_, { event }) => [event], evolve: () => null };
const own = { visibility: 'own', mayPost: everyUnit } as const;

export const visitCatalogue = catalogue<VisitEvent, null>({
  slice: 'visits',
  stream: ({ visitId }, unit) => `visit-${visitId}.${unit}`,
  decider: anything,
  countedBy: visitsCountedBy,
  events: {
    'visit.recorded.v1': { ...own, form: VisitRecorded, contributes: told },
    'visit.corrected.v1': { ...own, form: VisitCorrected, contributes: told },
    'visit.withdrawn.v1': {
      ...own,
      form: VisitWithdrawn,
      contributes: () => ({ count: 'contacts', says: 'withdraws' }),
    },
  },
});
