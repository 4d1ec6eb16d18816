import type { Facts } from './agreement.state.js';
import type { SignatureBlock } from './terms.js';

/** The blocks of the draft that nobody has signed (§ 16: one original for each). */
export const missingBlocks = ({ drafted, signatures }: Facts): readonly SignatureBlock[] =>
  drafted.blocks.filter(({ block }) => !signatures.some((signature) => signature.block === block));
