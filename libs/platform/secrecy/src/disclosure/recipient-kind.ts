import type { Unit } from '#platform/domain';

export const recipientKinds = [
  'ss',
  'hc',
  'police',
  'prosecutor',
  'secpol',
  'customs',
  'crime-other',
  'school',
  'authority',
  'processor',
] as const;

/** What a recipient is in the eyes of the law; follows from its unit. The hub has no way to send to an individual. */
export type RecipientKind = (typeof recipientKinds)[number];

export const recipientKindOf = ({ secrecyRegime, authorityKind }: Unit): RecipientKind => {
  switch (secrecyRegime) {
    case 'social-services':
      return 'ss';
    case 'health-care':
      return 'hc';
    case 'police':
      return 'police';
    case 'technical-operator':
      return 'processor';
    case 'other':
      return authorityKind ?? 'authority';
  }
};
