/** A log that is looked at as the target of a move takes nothing meanwhile, and is known to have been open before. */
export const comparingGate = `
ALTER TABLE samverk.gate DROP CONSTRAINT gate_state_check;
ALTER TABLE samverk.gate ADD CONSTRAINT gate_state_check CHECK (state IN ('open', 'comparing', 'filling', 'moved'));
`;
