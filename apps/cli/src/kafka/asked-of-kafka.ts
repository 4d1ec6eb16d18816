import { BrokerUnavailable, TooManyCopies } from '#platform/relay';
import { kafkaAdvice } from '../../../kafka-advice.js';
import { Complaint } from '../complaint.js';

/** What an administrator asks; where it cannot be had, which setting or flag to see to. */
export const askedOfKafka = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooManyCopies)
      throw new Complaint(`--replicas asks for ${error.asked} copies; brokers in the cluster: ${error.brokers}.`);
    if (!(error instanceof BrokerUnavailable)) throw error;
    throw new Complaint(`Kafka did not do it (${error.reason}): ${kafkaAdvice(error.reason) ?? 'see its log'}.`);
  }
};
