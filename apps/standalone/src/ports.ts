import { createServer } from 'node:net';
import { troubleListening } from './trouble.js';

const probe = (port: number): Promise<unknown> =>
  new Promise((resolve) => {
    const server = createServer().once('error', resolve);
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });

export const isFree = async (port: number): Promise<boolean> => (await probe(port)) === undefined;

/** Asked before anything is started, so that the answer comes at once. @throws Trouble naming the setting */
export const mustBeFree = async (port: number, setting: string, what: string): Promise<void> => {
  const error = await probe(port);
  if (error) throw troubleListening(error, port, setting, what);
};
