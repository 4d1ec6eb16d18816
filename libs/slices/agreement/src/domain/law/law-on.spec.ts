import { addDays } from '#platform/domain';
import { lawOn } from './law-on.js';
import { socialServicesAct } from './social-services-act.js';

it.each([
  ['2020-10-23', '14 kap. 1 § socialtjänstlagen (2001:453)', null],
  ['2025-06-30', '14 kap. 1 § socialtjänstlagen (2001:453)', null],
  ['2025-07-01', '19 kap. 1 § socialtjänstlagen (2025:400)', null],
  ['2026-01-14', '19 kap. 1 § socialtjänstlagen (2025:400)', null],
  ['2026-01-15', '19 kap. 1 § socialtjänstlagen (2025:400)', 'new list of 22 groups, SFS 2025:1501'],
])('on %s the duty to report is %s', (day, citation, note) => {
  expect(lawOn('sol.reporting-duty', day)).toMatchObject({ citation, note });
});

it('has no gap and no overlap for any code', () => {
  for (const code of new Set(socialServicesAct.map((version) => version.code))) {
    const versions = socialServicesAct.filter((version) => version.code === code);
    expect([versions[0]?.validFrom, versions.at(-1)?.validTo]).toEqual([null, null]);
    for (const [index, { validTo }] of versions.slice(0, -1).entries()) {
      expect(versions[index + 1]!.validFrom).toBe(addDays(validTo!, 1));
    }
  }
});

it('never passes off what has not been checked as known', () => {
  expect(lawOn('sol.documentation-advice', '2021-01-01')).toMatchObject({ citation: null, toBeVerified: true });
  expect(lawOn('sol.purge', '2021-01-01')).toMatchObject({
    citation: '12 kap. 1–2 §§ socialtjänstlagen (2001:453)',
    toBeVerified: true,
  });
});

it('knows no other law', () => {
  expect(lawOn('osl.secrecy', '2021-01-01')).toBeUndefined();
});
