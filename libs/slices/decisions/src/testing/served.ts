import { servedSlice } from '#platform/intake/testing';
import { DecisionsModule } from '../decisions.module.js';
import { recording, type Fact } from './recording.js';

/** The slice over real HTTP on these facts. */
export const served = async (facts: readonly Fact[]) => servedSlice(DecisionsModule, await recording('here', facts));
