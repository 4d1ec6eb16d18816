/** `samverk … | head` closes our output when it has read enough. That is no fault, and there is nobody left to tell it. */
export const endWhenReadEnough = ({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): void => {
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
};
