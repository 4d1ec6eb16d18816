export * from './chain.js';
export * from './event-store.js';
export * from './in-memory-event-store.js';
export * from './item-id.js';
export * from './log-gate.js';
export { CannotMove } from './moving/cannot-move.js';
export { moveLog, type Moved, type MoveStep, type MovingLog, type Told } from './moving/move-log.js';
export * from './stored-event.js';
export * from './upcasters.js';
