import { behavesLikeAnAccessLog, InMemoryAccessLog } from './testing/index.js';

behavesLikeAnAccessLog('the log in memory', async () => ({
  log: new InMemoryAccessLog((_, unit) => (unit === 'police' ? 'police' : undefined)),
  close: async () => undefined,
}));
