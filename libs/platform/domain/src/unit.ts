/**
 * A secrecy unit (sekretessenhet): an authority or independent branch inside a party, the boundary of secrecy
 * (OSL 8:1–2). Every caller acts for exactly one. What it may say follows from its bodies and roles.
 */
export interface Unit {
  readonly id: string;
  /** The party (agreement signatory) it belongs to, or the association, e.g. `goteborg`, `gr`. */
  readonly party: string;
  readonly name: string;
  readonly secrecyRegime: 'social-services' | 'health-care' | 'police' | 'other' | 'technical-operator';
  /** What an authority of regime `other` is in the eyes of OSL, where that decides what it may be sent. */
  readonly authorityKind?: 'school' | 'prosecutor' | 'secpol' | 'customs' | 'crime-other';
  /** Deciding bodies whose decisions it records, as `<party>/<slug>`, e.g. `alingsas/kommunstyrelsen`. */
  readonly bodies: readonly string[];
  readonly functions: readonly string[];
  readonly roles: readonly UnitRole[];
}

/**
 * operator: runs the centre, keeps the agreement and the money (formellt ansvarig, K7) · centre: the support centre
 * itself · steering-group: its secretariat · municipal-association: GR, owner of the split model (K4) ·
 * signatory: may act for its party in the agreement.
 */
export type UnitRole = 'operator' | 'centre' | 'steering-group' | 'municipal-association' | 'signatory';
