import { leftLoginsLine, leftTopicLine } from './gone-lines.js';
import { opaqueUnit, ruleText, type Difference, type Relayable, type Rule } from '#platform/relay';

/**
 * What is missing (+), other than wanted (~), too much (-) or left as it is (!), a line each. Names at the broker say nothing of
 * a unit; beside each stands whose it is, for the operator, who knows the units.
 */
export const lines = (collaboration: Relayable, found: Difference, brokers: string): readonly string[] => {
  const { newTopics, changed, newRules, staleRules, leftTopics, leftLogins, leftRules } = found;
  const named = namedIn(collaboration);
  const told = (sign: string, rule: Rule, more = ''): string => named(`${sign} ${ruleText(rule)}${more}`);
  return [
    ...newTopics.map(({ name, settings }) => named(`+ topic ${name} ${pairs(settings)}`)),
    ...changed.flatMap(({ name, changes }) =>
      changes.map(({ setting, from, to }) => named(`~ topic ${name} ${setting}: ${from || 'unset'} → ${to}`)),
    ),
    ...newRules.map((rule) => told('+', rule)),
    ...staleRules.map((rule) => told('-', rule)),
    ...leftTopics.map((name) => leftTopicLine(name, 'unit', brokers)),
    ...leftLoginsLine(leftLogins),
    ...leftRules.filter((rule) => !isOfCluster(rule)).map((rule) => told('!', rule, byNobody(rule))),
  ];
};

const openness =
  '! the brokers set allow.everyone.if.no.acl.found and tell nobody to what: it must be false, or everyone may read what no rule speaks of';

/** Rights that are no collaboration's more than another's, each told once. */
export const clusterLines = (found: readonly Difference[]): readonly string[] => {
  const open = found.some(({ mayBeOpenToAll }) => mayBeOpenToAll) ? [openness] : [];
  const taken = new Set(found.flatMap(({ staleRules }) => staleRules.map(ruleText)));
  const wide = found
    .flatMap(({ leftRules }) => leftRules)
    .filter((rule) => isOfCluster(rule) && !taken.has(ruleText(rule)));
  return [...new Set([...open, ...wide.map((rule) => `! ${ruleText(rule)}${byNobody(rule)}`)])];
};

const isOfCluster = ({ on, name }: Rule): boolean => ['cluster', 'delegation-token'].includes(on) || name === '*';

const byNobody = ({ denied }: Rule): string => `: ${denied ? 'denied' : 'given'} by nobody here; see that it is right`;

const namedIn = ({ id, units }: Relayable): ((line: string) => string) => {
  const names = new Map(units.map((unit) => [opaqueUnit(id, unit.id), unit.id]));
  return (line) => {
    const meant = [...line.matchAll(/\.([0-9a-f]{16})\b/g)].flatMap(([, digits]) => names.get(digits!) ?? []);
    return meant.length === 0 ? line : `${line}  # ${[...new Set(meant)].join(', ')}`;
  };
};

const pairs = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map((each) => each.join('='))
    .join(' ');
