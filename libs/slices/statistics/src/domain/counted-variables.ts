import type { UnitOfCount } from '#platform/domain';

/** By what each unit of count can be divided, and whether one thing has one code of it or several. The slices that tell it are held to it by a test. */
export const countedVariables: Readonly<Record<UnitOfCount, Readonly<Record<string, 'one' | 'several'>>>> = {
  contacts: {
    ...{ channel: 'one', wayIn: 'one', caller: 'one', exposedBehind: 'one', profession: 'one', municipality: 'one' },
    ...{ ageBand: 'one', gender: 'one', constellation: 'one', kind: 'one' },
    ...{
      exposure: 'several',
      level: 'several',
      perpetrator: 'several',
      addedVulnerability: 'several',
      outcome: 'several',
    },
  },
  consultations: {
    ...{ phase: 'one', profession: 'one', exposedBehind: 'one', channel: 'one', wayIn: 'one', step: 'one' },
    theme: 'several',
  },
  referrals: { purpose: 'one', to: 'one', subjectAge: 'one', became: 'one' },
  'concern-reports': { way: 'one', to: 'one', outcome: 'one' },
};
