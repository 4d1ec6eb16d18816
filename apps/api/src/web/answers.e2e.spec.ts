import Fastify from 'fastify';
import { finishAnswers } from './answers.js';

const answering = async (body: string | Buffer, header = '') => {
  const server = Fastify();
  finishAnswers(server);
  server.get('/released', () => body);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const response = await fetch(`${url}/released`, { headers: { 'if-none-match': header } });
  const text = await response.text();
  await server.close();
  return { status: response.status, text, etag: response.headers.get('etag'), headers: [...response.headers.keys()] };
};

it('attack 22: the validator of an answer follows from its bytes alone, whichever process gives it and when', async () => {
  const [one, again, another] = [await answering('0–4'), await answering('0–4'), await answering('5–9')];
  expect(one.etag).toMatch(/^"[\w-]{27}"$/);
  expect(again.etag).toBe(one.etag);
  expect(another.etag).not.toBe(one.etag);
  expect(one.headers).not.toContain('last-modified');
});

it('attack 22: a file has a validator as a text has, so that equal files need not be fetched again', async () => {
  const file = Buffer.from([0x50, 0x4b, 0xff]);
  const { etag } = await answering(file);
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  expect((await answering(file, etag!)).status).toBe(304);
});

it('attack 22: who has the same bytes hears that they are the same, and nothing of what lies behind them', async () => {
  const { etag } = await answering('0–4');
  expect(await answering('0–4', etag!)).toMatchObject({ status: 304, text: '', etag });
});
