import type { AgreementEvent } from '#slices/agreement';
import { fieldsRead, type Read, type ReadType } from '#slices/annual-report';
import type { MatterEvent, SteeringGroupEvent } from '#slices/decisions';
import type { FundingEvent } from '#slices/funding';
import type { PartyReleasePublished, ReleasePublished, TablePlanAdopted } from '#slices/statistics';
import { formSchema } from '#platform/intake';
import { allCatalogues } from './history/served-history.js';

type Said = AgreementEvent | FundingEvent | MatterEvent | ReleasePublished | SteeringGroupEvent | TablePlanAdopted;
type Holds = {
  readonly [Type in ReadType]: Extract<Said, { readonly type: Type }> extends Read[Type] ? true : Type;
};
/** Does not compile where a slice renames a field that the report reads, or gives it another shape. */
const holds: { readonly [Type in ReadType]: true } = {} as Holds;
const own: Read['release.published.v1'] & { readonly party: string } = {} as PartyReleasePublished;

it('the shapes of what is read are held by the compiler', () => expect([holds, own]).toEqual([{}, {}]));

describe('what the annual report reads of other slices', () => {
  let all: Awaited<ReturnType<typeof allCatalogues>>;
  beforeAll(async () => {
    all = await allCatalogues();
  });

  it.each(Object.entries(fieldsRead))('%s is an open event and its form has these fields', (type, fields) => {
    const entry = all.entry(type)!;
    expect(entry.visibility).toBe('open');
    expect(
      Object.keys((formSchema(entry.form as Parameters<typeof formSchema>[0]) as { properties: object }).properties),
    ).toEqual(expect.arrayContaining([...fields]));
  });

  it('a party’s own figures are addressed: they are read through guarded rows only', () =>
    expect(all.entry('party-release.published.v1')!.visibility).toBe('addressed'));

  it('every event of the agreement has its sentence: none is passed over', () => {
    const types = all.types().filter((type) => type.startsWith('agreement.'));
    expect(types.filter((type) => !(type in fieldsRead))).toEqual([]);
  });
});
