import type { FastifyReply } from 'fastify';
import type { HubReader } from './hub-reader.js';
import { tablePath } from './released.js';

type Query = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Files that the statistics page links to and the question that each is the answer to. */
const files: Readonly<Record<string, (query: Query) => readonly [string, Readonly<Record<string, string>>]>> = {
  '/pages/statistics/table': ({ release, table, format, language }) => [
    tablePath(text(release), text(table)),
    { format: text(format), language: text(language) },
  ],
  '/pages/statistics/annual-report': ({ year, format }) => [
    `annual-reports/${encodeURIComponent(text(year))}`,
    { format: text(format) },
  ],
};

export const filePaths = Object.keys(files);

/** What the hub says about the file is passed on, also what a browser may do with it. */
const passedOn = ['content-type', 'content-disposition', 'content-security-policy'];

/** The file as the hub gives it to the unit that the pages read as; 404 for whatever it does not give. */
export const sendFile = async (
  path: string,
  query: Query,
  hub: HubReader,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const [question, parameters] = files[path]!(query);
  const answer = await hub.file(question, parameters);
  if (!answer.ok) return reply.code(404).send();
  for (const name of passedOn) {
    const said = answer.headers.get(name);
    if (said) reply.header(name, said);
  }
  return reply.header('cache-control', 'no-store').send(Buffer.from(await answer.arrayBuffer()));
};
