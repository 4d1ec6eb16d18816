/** Who moves the gate last took a turn at it; a move that lost its lock unseen is refused by that. */
export const turnsAtGate = `
ALTER TABLE samverk.gate ADD COLUMN turn bigint NOT NULL DEFAULT 0;
`;
