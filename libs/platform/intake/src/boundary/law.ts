import type { LegalBases } from '#platform/secrecy';

/** The law that the hub goes by, as data. Without it nothing secret is disclosed. */
export class Law {
  constructor(readonly bases: LegalBases) {}
}
