import { identifiersIn, type IdentifierCategory } from '#platform/secrecy';
import { Refusal, type InvalidParameter } from '../problem/refusal.js';
import type { Form } from './form-rules.js';
import { textLeaves, type TextLeaf } from './text-leaves.js';

/** What of an event can hold text: its data, and the attributes that are stored. */
export interface Telling {
  readonly id: string;
  readonly source: string;
  readonly data: unknown;
  /** Extension attribute: the sender has looked at possible identifiers, and they are none. */
  readonly confirmedtext?: unknown;
}

const addresses: ReadonlySet<IdentifierCategory> = new Set(['phone-number', 'email-address', 'street-address']);

/**
 * No identity in events (K62): a certain identifier is refused, a possible one until the sender confirms. The refusal
 * tells where and what kind, never what (S68).
 * @throws Refusal `identifier-found`, `possible-identifier`
 */
export const refuseIdentifiers = (form: Form, { id, source, data, confirmedtext }: Telling): void => {
  const leaves = [attribute('id', id), attribute('source', source), ...textLeaves(form, data, '/data')];
  const found = leaves.flatMap(remarks);
  if (found.some(({ rule }) => rule === 'holdsNoIdentifier'))
    throw new Refusal(
      'identifier-found',
      'The event holds what leads to a person. Leave it out; sealed content has its own way in.',
      found,
    );
  if (found.length > 0 && confirmedtext !== 'true' && confirmedtext !== true)
    throw new Refusal(
      'possible-identifier',
      'The event holds what may lead to a person. Look at it; if it does not, send it again with confirmedtext.',
      found,
    );
};

const attribute = (name: string, text: string): TextLeaf => ({ pointer: `/${name}`, text, functionAddress: false });

const remarks = ({ pointer, text, functionAddress }: TextLeaf): InvalidParameter[] =>
  identifiersIn(text)
    .filter(({ category }) => !(functionAddress && addresses.has(category)))
    .map(({ category, offset, certainty }) => ({
      pointer,
      rule: certainty === 'certain' ? 'holdsNoIdentifier' : 'holdsNoPossibleIdentifier',
      detail: `${category} at offset ${offset}`,
    }));
