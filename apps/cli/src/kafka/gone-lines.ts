import { deleteTopicCommand, ruleText, type Gone } from '#platform/relay';

/**
 * What is at the cluster of a collaboration that is not configured here, a line each. Its rights are told, and taken away when
 * it is named as gone: it may as well be another's, or its folder be missing by mistake.
 * @param taken whether it is named
 */
export const goneLines = (gone: Gone, taken: boolean, brokers: string): readonly string[] => {
  const { id, rules, leftRules, logins, topics } = gone;
  const stands = `! these rights stand; samverk kafka apply --gone ${id} takes them away, if nobody relays it any more`;
  return [
    `${id}, which is not configured here:`,
    ...rules.map((rule) => `${taken ? '-' : '!'} ${ruleText(rule)}`),
    ...(rules.length > 0 && !taken ? [stands] : []),
    ...leftRules.map((rule) => `! ${ruleText(rule)}: take it away by hand`),
    ...topics.map((name) => leftTopicLine(name, 'collaboration', brokers)),
    ...leftLoginsLine(logins),
  ];
};

export const leftTopicLine = (name: string, of: 'unit' | 'collaboration', brokers: string): string =>
  `! topic ${name} is of no ${of} here; when nobody needs it: ${deleteTopicCommand(brokers, name)}`;

export const leftLoginsLine = (logins: readonly string[]): readonly string[] =>
  logins.length === 0
    ? []
    : [`! logins of no unit here: ${logins.join(', ')}; samverk kafka plan --commands prints what deletes them`];
