import { themes } from '#platform/domain';

/** What a consultation is counted by: closed lists, versioned as a whole. A changed list is a new version beside this one (S40). */
export const consultationCategories = {
  version: 'consultation-categories.v1',
  /** Where in its work the asking authority is (K119). */
  phase: ['is-it-honour', 'preliminary-assessment', 'inquiry', 'measure'],
  theme: themes,
  /** Of who asks; the codes are kinds of authority at the same time. */
  profession: [
    'social-services',
    'school',
    'preschool',
    'health-care',
    'police',
    'leisure',
    'voluntary-actor',
    'other',
    'unknown',
  ],
  /** Is an exposed person behind the matter (K47)? */
  exposedBehind: ['yes', 'no', 'unknown'],
  channel: ['visit', 'phone', 'web', 'chat', 'mobile-meeting', 'other'],
  /** Besides the municipalities and authorities of the collaboration (K48). */
  wayIn: ['self', 'other', 'unknown'],
  /** What the asking authority did then (S38); a coordinated plan is a SIP. */
  step: ['concern-report', 'police-report', 'coordinated-plan', 'nothing', 'other'],
} as const;

type Lists = Omit<typeof consultationCategories, 'version'>;
export type CategoryOf<Variable extends keyof Lists> = Lists[Variable][number];
