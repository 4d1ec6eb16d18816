import { connect, createServer, type Socket } from 'node:net';

export interface DroppingProxy {
  readonly port: number;
  /** From now on the server hears what it is told, and its answers are lost. */
  dropAnswers(): void;
  /** Cuts every connection; new ones work again. */
  cut(): void;
  close(): Promise<void>;
}

/** A TCP proxy before a database that can lose the server's answer: the commit happens, and nobody is told. */
export const droppingProxy = async (target: number): Promise<DroppingProxy> => {
  const sockets = new Set<Socket>();
  let dropping = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => dropping || near.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    dropping = false;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    port: (server.address() as { port: number }).port,
    dropAnswers: () => (dropping = true),
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
