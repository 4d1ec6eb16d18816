import { isUnit } from './ours.js';
import { EVERYONE, RELAY, type Rule } from './rule.js';

/** What must be done so that nobody sees a topic before it is whole, nor another than it is for. */
export interface ToClose {
  /** On that name alone, as of a topic that had it before. */
  readonly taken: readonly Rule[];
  /** Rights on more than that name: whoever gave them must see to them. */
  readonly wider: readonly Rule[];
}

/** Rights of units, the relay and everyone by which a topic of that name would be seen. */
export const toClose = (name: string, present: readonly Rule[]): ToClose => {
  const reaching = present.filter(
    (rule) => rule.on === 'topic' && !rule.denied && isOfUs(rule.principal) && covers(rule, name),
  );
  const isExact = (rule: Rule): boolean => rule.pattern === 'literal' && rule.name === name;
  return { taken: reaching.filter(isExact), wider: reaching.filter((rule) => !isExact(rule)) };
};

const isOfUs = (principal: string): boolean => isUnit(principal) || [RELAY, EVERYONE].includes(principal);

const covers = (rule: Rule, name: string): boolean =>
  rule.pattern === 'prefixed' ? name.startsWith(rule.name) : rule.name === name || rule.name === '*';
