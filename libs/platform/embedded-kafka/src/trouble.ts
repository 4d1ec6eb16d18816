/** Why there is no Kafka, and what to do about it, in one sentence. */
export class KafkaTrouble extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KafkaTrouble';
  }
}

/** Turns the broker's last words into a sentence. */
export const troubleFromLog = (dataDir: string, port: number, log: string): KafkaTrouble => {
  if (/Address already in use/i.test(log))
    return new KafkaTrouble(`Port ${port} is taken by another program: give Kafka another port, or stop that program.`);
  if (/No space left on device/i.test(log))
    return new KafkaTrouble(`The disk that holds ${dataDir} is full: free some 100 MB and start again.`);
  if (/UnsupportedClassVersionError/.test(log))
    return new KafkaTrouble('This Java is too old for this Kafka: install Java 17 or later, or set JAVA_HOME to one.');
  if (/Could not reserve enough space|insufficient memory/i.test(log))
    return new KafkaTrouble('There is too little memory for a broker: it needs some 400 MB.');
  if (/Failed to acquire lock/i.test(log))
    return new KafkaTrouble(`Another broker runs on ${dataDir}: stop it, or give this one a folder of its own.`);
  const last = /(?:ERROR|FATAL|Exception)[^\n]*/.exec(log)?.[0] ?? log.trim().split('\n').at(-1) ?? '';
  return new KafkaTrouble(`Kafka did not start on ${dataDir}: ${last || 'no reason given'}`);
};
