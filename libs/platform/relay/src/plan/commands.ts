import { isSubscriber } from '../message/destinations.js';
import type { Relayable } from '../relay-options.js';
import { inboxTopic, unitPrincipal } from '../topics/topic-names.js';
import { RELAY } from './rule.js';

/** A unit reads some ten envelopes a day; this lets it catch up a year in minutes and starves nobody. */
const QUOTA = 'consumer_byte_rate=1048576,producer_byte_rate=1,request_percentage=10';

const explained = `# Logins and quotas, which samverk cannot make itself. kafka-configs.sh is Kafka's own, from bin/ of its distribution; from jars
# alone it is: java -cp '<jars>/*' org.apache.kafka.tools.ConfigCommand. ADMIN_PROPERTIES names a file with the login of an
# administrator (security.protocol, sasl.mechanism, sasl.jaas.config). Set PASSWORD anew before each line that has it.`;

/**
 * What kafkajs cannot do: logins and quotas need requests that it does not know (AlterUserScramCredentials,
 * AlterClientQuotas). Kafka's own command does. Passwords come from the environment, so that none is printed.
 * For the operator's eyes: each login stands under the unit whose it is.
 */
export const commands = (collaborations: readonly Relayable[], brokers: string): readonly string[] => {
  const alter = (config: string, principal: string): string =>
    `kafka-configs.sh --bootstrap-server ${brokers} --command-config "$ADMIN_PROPERTIES" --alter --add-config '${config}' --entity-type users --entity-name ${principal}`;
  const login = (principal: string): string => alter(`SCRAM-SHA-512=[password='"$PASSWORD"']`, principal);
  const ofUnit = (id: string, unit: Relayable['units'][number]): readonly string[] => {
    const principal = unitPrincipal(id, unit.id);
    const inbox = isSubscriber(unit) ? `inbox ${inboxTopic(id, unit.id)}` : 'no inbox: it has no case-system';
    return [`# ${id}, ${unit.id}: login ${principal}, ${inbox}`, login(principal), alter(QUOTA, principal)];
  };
  const ofUnits = collaborations.flatMap(({ id, units }) => units.flatMap((unit) => ofUnit(id, unit)));
  return [explained, '# The relay, as which the workers log in', login(RELAY), ...ofUnits];
};
