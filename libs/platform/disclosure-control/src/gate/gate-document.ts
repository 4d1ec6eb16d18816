import type { Target } from '../audit/audit.js';
import { Malformed } from '../reading/malformed.js';
import { field, inside, listOf, object, oneOf, optional, idText, whole, type Reader } from '../reading/parts.js';
import { attacker, coefficients, named, nothingToTry, release, some, statements } from '../reading/statements.js';
import type { Mode } from './breach.js';
import { inOrder } from './plan-order.js';
import type { Planned, PublicationPlan } from './plan.js';
import { coalitions, type Watcher } from './watcher.js';

/** What `samverk disclosure gate` reads; unknown keys are ignored. Throws `Malformed`. */
export const readPlan = (document: unknown): PublicationPlan => {
  const from = object(document, '');
  const counts = field(from, '', 'latent', named(latentCount));
  const known = new Set(counts.map(({ id }) => id));
  const truth = Object.fromEntries(counts.flatMap(({ id, count }) => (count === undefined ? [] : [[id, count]])));
  const watchers = field(from, '', 'attackers', some(named(watcher(known, new Set(Object.keys(truth))))));
  const most = field(from, '', 'coalitions', optional(whole(1), 1));
  const released = field(from, '', 'released', optional(named(release(known)), []));
  const blocking = field(from, '', 'blocking', optional(whole(1), 1));
  return {
    ledger: {
      latent: [...known],
      relations: field(from, '', 'relations', statements(known)),
      releases: released,
    },
    planned: inOrder(released, field(from, '', 'releases', named(planned(known)))),
    watchers: [...watchers, ...coalitions(watchers, most, blocking)],
    forms: field(from, '', 'forms', some(named(protectedForm(known)))),
    k: field(from, '', 'k', whole(2)),
    truth,
  };
};

const latentCount: Reader<{ readonly id: string; readonly count?: number }> = (value, at) => {
  const from = object(value, at);
  const count = field(from, at, 'count', optional(whole(0), undefined));
  return { id: field(from, at, 'id', idText), ...(count !== undefined && { count }) };
};

const watcher =
  (latent: ReadonlySet<string>, counted: ReadonlySet<string>): Reader<Watcher> =>
  (value, at) => {
    const from = object(value, at);
    const owns = field(from, at, 'owns', optional(listOf(idText), []));
    owns.forEach((id, nr) => {
      const place = inside(inside(at, 'owns'), nr);
      if (!counted.has(id))
        throw new Malformed('unknown-id', place, 'name a count that stands in /latent with its count.');
    });
    const usual: Mode = owns.length > 0 ? 'actual' : 'strict';
    const mode = field(from, at, 'mode', optional(oneOf<Mode>('strict', 'actual'), usual));
    return { ...attacker(latent)(value, at), owns, mode, blocks: true };
  };

const planned =
  (latent: ReadonlySet<string>): Reader<Planned> =>
  (value, at) => {
    const from = object(value, at);
    const { id, time, statements: only } = release(latent)(value, at);
    oneOfBoth(from, at);
    const series = field(from, at, 'series', optional(idText, undefined));
    const ladder = field(from, at, 'ladder', optional(listOf(statements(latent)), [only]));
    return { id, ladder, ...(time !== undefined && { time }), ...(series !== undefined && { series }) };
  };

/** Of two, what is tried is not what somebody may take for it; of none, nothing is. */
const oneOfBoth = (from: Readonly<Record<string, unknown>>, at: string): void => {
  const given = ['statements', 'ladder'].filter(
    (name) =>
      field(
        from,
        at,
        name,
        optional((value) => value, null),
      ) !== null,
  );
  if (given.length === 1) return;
  throw new Malformed('wrong-kind', at, 'give statements, or a ladder of them.');
};

const protectedForm =
  (latent: ReadonlySet<string>): Reader<Target> =>
  (value, at) => {
    const from = object(value, at);
    const coef = field(from, at, 'coef', coefficients(latent));
    for (const [id, weight] of Object.entries(coef))
      if (weight < 0)
        throw new Malformed(
          'number-out-of-range',
          inside(inside(at, 'coef'), id),
          'a protected form is a sum: weigh with 0 or more.',
        );
    if (!Object.values(coef).some((weight) => weight > 0)) throw nothingToTry(inside(at, 'coef'));
    return { id: field(from, at, 'id', idText), coef };
  };
