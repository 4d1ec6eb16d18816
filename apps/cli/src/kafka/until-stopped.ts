/** Ctrl-C lets the work end in good order; a second one ends the process as ever. */
export const untilStopped = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
  const stopping = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = (): void => {
    stopping.abort();
    letGo();
  };
  const letGo = (): void => signals.forEach((signal) => process.off(signal, stop));
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(stopping.signal);
  } finally {
    letGo();
  }
};
