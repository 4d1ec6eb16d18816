export { StandIn, type StandInOptions } from './stand-in.js';
export type { LoggedRecord } from './logged-record.js';
