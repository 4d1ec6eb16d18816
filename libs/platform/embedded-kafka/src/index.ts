export { fetchedJars, jarsFolder, NEWEST_KAFKA, OLDEST_KAFKA } from './jars.js';
export { javaProgram, missingForKafka } from './java.js';
export type { Users } from './server-properties.js';
export * from './start-kafka.js';
export { KafkaTrouble } from './trouble.js';
