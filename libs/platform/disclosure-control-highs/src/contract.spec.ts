import { behavesLikeASolver } from '#platform/disclosure-control/testing';
import { HighsSolver } from './highs-solver.js';

describe('HiGHS', () => {
  behavesLikeASolver(() => HighsSolver.open());
});
