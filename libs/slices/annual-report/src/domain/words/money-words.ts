/** Whole kronor with a space that never breaks between thousands. */
export const kronor = (amount: number): string => {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${amount < 0 ? '−' : ''}${digits}\u00a0kr`;
};

/** Hundredths of a per cent with a decimal comma. */
export const percent = (hundredths: number): string =>
  `${hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(2).replace('.', ',').replace(/0$/, '')}\u00a0%`;
