import { schoolTerms } from './calendar.js';
import type { Shape } from './shape.js';

/** Resursteam heder (K134). */
export const resourceTeam: Shape = {
  counted: 200,
  uncounted: 6,
  withdrawn: 4,
  corrected: 10,
  consultations: 48,
  seasons: schoolTerms,
  // 13–18: 13 + 27 + 8 = 48. Over 21: 15 + 12 = 27. The other 25 are not stated in the source.
  ageBand: [
    ['0-12', 8],
    ['13-14', 13],
    ['15-17', 27],
    ['18', 8],
    ['19-20', 7],
    ['21', 4],
    ['22-26', 15],
    ['27+', 12],
    ['unknown', 6],
  ],
  gender: [
    ['girl-woman', 85],
    ['boy-man', 10],
    ['trans-nonbinary', 2.5],
    ['unknown', 2.5],
  ],
  caller: [
    ['exposed-person', 12],
    ['professional', 78],
    ['relative-or-friend', 7],
    ['voluntary-actor', 2],
    ['unknown', 1],
  ],
  exposedBehind: [
    ['yes', 94],
    ['no', 4],
    ['unknown', 2],
  ],
  profession: [
    ['social-services', 50],
    ['school', 22],
    ['preschool', 3],
    ['health-care', 12],
    ['police', 6],
    ['leisure', 3],
    ['voluntary-actor', 1],
    ['other', 2],
    ['unknown', 1],
  ],
  channel: [
    ['phone', 56],
    ['mobile-meeting', 16],
    ['visit', 12],
    ['web', 10],
    ['chat', 4],
    ['other', 2],
  ],
};
