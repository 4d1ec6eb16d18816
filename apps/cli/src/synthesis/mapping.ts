import { schoolTerms } from './calendar.js';
import type { Shape } from './shape.js';

/** The mapping of the three big cities (K135, K136): among pupils, so younger, and school is met first. */
export const mapping: Shape = {
  counted: 125,
  uncounted: 4,
  withdrawn: 3,
  corrected: 7,
  consultations: 30,
  seasons: schoolTerms,
  ageBand: [
    ['0-12', 10],
    ['13-14', 16],
    ['15-17', 32],
    ['18', 8],
    ['19-20', 9],
    ['21', 3],
    ['22-26', 9],
    ['27+', 6],
    ['unknown', 7],
  ],
  gender: [
    ['girl-woman', 69],
    ['boy-man', 11],
    ['trans-nonbinary', 16],
    ['unknown', 4],
  ],
  caller: [
    ['exposed-person', 26],
    ['professional', 60],
    ['relative-or-friend', 10],
    ['voluntary-actor', 2],
    ['unknown', 2],
  ],
  exposedBehind: [
    ['yes', 90],
    ['no', 6],
    ['unknown', 4],
  ],
  profession: [
    ['social-services', 14],
    ['school', 46],
    ['preschool', 3],
    ['health-care', 20],
    ['police', 10],
    ['leisure', 4],
    ['voluntary-actor', 1],
    ['other', 1],
    ['unknown', 1],
  ],
  channel: [
    ['phone', 46],
    ['chat', 18],
    ['web', 14],
    ['visit', 12],
    ['mobile-meeting', 8],
    ['other', 2],
  ],
};
