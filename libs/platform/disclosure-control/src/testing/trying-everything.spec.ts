import { behavesLikeASolver } from './behaves-like-a-solver.js';
import { TryingEverything } from './trying-everything.js';

describe('Trying everything', () => {
  behavesLikeASolver(() => new TryingEverything(), { relaxes: false });
});
