import type { CalendarDate, Unit } from '#platform/domain';
import type { Directory } from '#platform/identity';
import type { Inspected } from '#platform/sealed-content';
import { keysOn, type Facts } from '#platform/secrecy';
import { Refusal } from '../problem/refusal.js';

/** The unit whose encryption key this is; undefined when it is nobody's that may be used on that day. */
export const holderOf = (
  kid: string,
  facts: Facts,
  directory: Directory,
  collaboration: string,
  on: CalendarDate,
): Unit | undefined => {
  const holder = facts.keys.find((key) => key.kid === kid)?.unit;
  const unit = holder === undefined ? undefined : directory.unit(collaboration, holder);
  return unit && keysOn(facts, unit.id, 'enc', on).some((key) => key.kid === kid) ? unit : undefined;
};

/**
 * The units whose keys these are, sorted. The sender names keys only; whose they are is what the key directory says (S14).
 * @throws Refusal when a key is nobody's today, or the operator's own: who runs the hub reads nothing (S12, S20)
 */
export const sealedFor = (
  { kids }: Inspected,
  facts: Facts,
  directory: Directory,
  collaboration: string,
  today: CalendarDate,
): readonly string[] => {
  const units = kids.map((kid, index) => {
    const unit = holderOf(kid, facts, directory, collaboration, today);
    if (!unit) throw notUsable(index);
    if (unit.secrecyRegime === 'technical-operator') throw toOperator(index);
    return unit.id;
  });
  return [...new Set(units)].sort();
};

const at = (index: number, rule: string, detail: string) => [
  { pointer: `/recipients/${index}/header/kid`, rule, detail },
];

const notUsable = (index: number): Refusal =>
  new Refusal(
    'unit-key-not-usable',
    'Seal to encryption keys that the key directory gives today, see /v1/keys.',
    at(index, 'isUsableKey', 'no encryption key that may be used today'),
  );

const toOperator = (index: number): Refusal =>
  new Refusal(
    'sealed-to-operator',
    'Nothing is sealed to the unit that runs the hub (S12, S20).',
    at(index, 'isNotOperator', 'a key of the technical operator'),
  );
