import { isSubscriber } from '../message/destinations.js';
import type { Relayable } from '../relay-options.js';
import { inboxTopic, unitPrincipal } from '../topics/topic-names.js';
import { RELAY } from './rule.js';

/** A unit reads some ten envelopes a day; this lets it catch up a year in minutes and starves nobody. */
const QUOTA = 'consumer_byte_rate=1048576,producer_byte_rate=1,request_percentage=10';

/** Kafka's tools tell more than a hundred lines each where jars alone are run. */
const QUIET = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';

const explained = `# Logins and quotas, which samverk cannot make itself. kafka-configs.sh is Kafka's own, from bin/ of its distribution; from jars
# alone it is: java ${QUIET} -cp '<jars>/*' org.apache.kafka.tools.ConfigCommand. ADMIN_PROPERTIES names a file with
# the login of an administrator (docs/operations/kafka.md has two). Set PASSWORD anew before each line that has it.`;
const unknown = `# Logins of no unit that is configured here. This prints what deletes them, and deletes none. Look first whose they are: another
# samverk at this cluster has logins of this kind.`;

/**
 * What kafkajs cannot do: logins and quotas need requests that it does not know (AlterUserScramCredentials,
 * AlterClientQuotas). Kafka's own command does. Passwords come from the environment, so that none is printed.
 * For the operator's eyes: each login stands under the unit whose it is.
 * @param only the collaboration that is asked for, where not all are: nothing is then said of logins of others
 */
export const commands = (collaborations: readonly Relayable[], brokers: string, only?: string): readonly string[] => {
  const configs = `kafka-configs.sh ${reached(brokers)}`;
  const alter = (config: string, principal: string): string =>
    `${configs} --alter --add-config '${config}' --entity-type users --entity-name ${principal}`;
  const login = (principal: string): string => alter(`SCRAM-SHA-512=[password='"$PASSWORD"']`, principal);
  const ofUnit = (id: string, unit: Relayable['units'][number]): readonly string[] => {
    const principal = unitPrincipal(id, unit.id);
    const inbox = isSubscriber(unit) ? `inbox ${inboxTopic(id, unit.id)}` : 'no inbox: it has no case-system';
    return [`# ${id}, ${unit.id}: login ${principal}, ${inbox}`, login(principal), alter(QUOTA, principal)];
  };
  const ofUnits = collaborations.flatMap(({ id, units }) => units.flatMap((unit) => ofUnit(id, unit)));
  const known = collaborations.flatMap(({ id, units }) => units.map((unit) => unitPrincipal(id, unit.id)));
  const ofNobody = [unknown, deleting(configs, known, only)];
  return [explained, '# The relay, as which the workers log in', login(RELAY), ...ofUnits, ...ofNobody];
};

/** Of a topic that nobody needs; samverk deletes none, since what is in it would be gone. */
export const deleteTopicCommand = (brokers: string, topic: string): string =>
  `kafka-topics.sh ${reached(brokers)} --delete --topic ${topic}`;

const reached = (brokers: string): string => `--bootstrap-server ${brokers} --command-config "$ADMIN_PROPERTIES"`;

/** kafkajs cannot list logins either, so that what they are compared with goes into the command. A `.` stands for a quote. */
const deleting = (configs: string, known: readonly string[], only = '[a-z0-9-]+'): string => {
  const others = [RELAY, ...known].map((principal) => ` -e "'${principal}'"`).join('');
  const whose = `user-principal .(${only}\\.[0-9a-f]{16}). are`;
  const printed = (kind: string, config: string): string =>
    `s|^${kind} .*${whose}.*|${configs} --alter --delete-config ${config} --entity-type users --entity-name \\1|p`;
  const script = [
    printed('Quota', 'consumer_byte_rate,producer_byte_rate,request_percentage'),
    printed('SCRAM', 'SCRAM-SHA-512'),
  ];
  return `${configs} --describe --entity-type users | grep -vF${others} | sed -nE '${script.join(';')}'`;
};
