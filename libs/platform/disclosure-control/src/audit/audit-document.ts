import { field, object, optional, idText, type Reader } from '../reading/parts.js';
import { attacker, coefficients, latentCounts, named, release, statements } from '../reading/statements.js';
import type { Audit, Audited, Target } from './audit.js';

/** What `samverk disclosure audit` reads; unknown keys are ignored. Throws `Malformed`. */
export const readAudit = (document: unknown): Audit => {
  const from = object(document, '');
  const latent = field(from, '', 'latent', latentCounts);
  const known = new Set(latent);
  return {
    ledger: {
      latent,
      relations: field(from, '', 'relations', statements(known)),
      releases: field(from, '', 'releases', optional(named(release(known)), [])),
    },
    attackers: field(from, '', 'attackers', named(attacker(known))),
    targets: field(from, '', 'targets', named(target(known))),
  };
};

const target =
  (latent: ReadonlySet<string>): Reader<Target> =>
  (value, at) => {
    const from = object(value, at);
    return { id: field(from, at, 'id', idText), coef: field(from, at, 'coef', coefficients(latent)) };
  };

/** What it writes; with the worlds only where they were asked for, since they are as secret as the counts. */
export const rangesDocument = ({ ranges }: Audited & { status: 'audited' }) => ({ ranges });
