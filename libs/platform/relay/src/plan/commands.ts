import { isSubscriber } from '../message/destinations.js';
import type { Relayable } from '../relay-options.js';
import { unitPrincipal } from '../topics/topic-names.js';
import { RELAY } from './wanted.js';

/** A unit reads some ten envelopes a day; this lets it catch up a year in minutes and starves nobody. */
const QUOTA = 'consumer_byte_rate=1048576,producer_byte_rate=1,request_percentage=10';

/**
 * What kafkajs cannot do: logins and quotas need requests that it does not know (AlterUserScramCredentials,
 * AlterClientQuotas). Kafka's own command does. Passwords come from the environment, so that none is printed.
 */
export const commands = ({ id, units }: Relayable, brokers: string): readonly string[] => {
  const alter = (config: string, principal: string): string =>
    `kafka-configs.sh --bootstrap-server ${brokers} --command-config "$ADMIN_PROPERTIES" --alter --add-config '${config}' --entity-type users --entity-name ${principal}`;
  const login = (principal: string): string => alter(`SCRAM-SHA-512=[password='"$PASSWORD"']`, principal);
  const principals = units.filter(isSubscriber).map((unit) => unitPrincipal(id, unit.id));
  return [login(RELAY), ...principals.flatMap((principal) => [login(principal), alter(QUOTA, principal)])];
};
