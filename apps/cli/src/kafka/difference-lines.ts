import { ruleText, type Difference } from '#platform/relay';

/** What is missing (+), other than wanted (~), too much (-) or left as it is (!), a line each. */
export const lines = ({ newTopics, changed, newRules, staleRules, leftTopics }: Difference): readonly string[] => [
  ...newTopics.map(({ name, settings }) => `+ topic ${name} ${pairs(settings)}`),
  ...changed.flatMap(({ name, changes }) =>
    changes.map(({ setting, from, to }) => `~ topic ${name} ${setting}: ${from || 'unset'} → ${to}`),
  ),
  ...newRules.map((rule) => `+ ${ruleText(rule)}`),
  ...staleRules.map((rule) => `- ${ruleText(rule)}`),
  ...leftTopics.map((name) => `! topic ${name} is of no unit any more: delete it by hand when nobody needs it`),
];

const pairs = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map((each) => each.join('='))
    .join(' ');
