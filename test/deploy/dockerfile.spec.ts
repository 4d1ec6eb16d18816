import { readFileSync } from 'node:fs';
import { instructionsIn } from './dockerfile.js';

const all = instructionsIn(readFileSync('deploy/Dockerfile', 'utf8'));
const of = (name: string): readonly string[] => all.filter((each) => each.name === name).map((each) => each.rest);
const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));

describe('the image', () => {
  it('is made of named versions', () => {
    expect(of('FROM').length).toBeGreaterThan(1);
    for (const from of of('FROM')) expect(from).toMatch(/^[\w./-]+:\d[\w.-]* AS \w+$/);
  });

  it('is built from the lock file, and copies no folder that it does not name', () => {
    for (const run of of('RUN').filter((each) => each.includes('npm'))) expect(run).toMatch(/^npm ci\b/);
    for (const copy of of('COPY')) expect(copy).not.toMatch(/(^| )\. /);
    expect(of('ADD')).toEqual([]);
  });

  it('holds in the end what was copied there, as files of root, and no tool to build with', () => {
    const copies = last.filter(({ name }) => name === 'COPY');
    expect(copies.length).toBeGreaterThan(3);
    for (const { rest } of copies) expect(rest).toMatch(/^--chown=0:0 /);
    expect(last.map(({ name }) => name)).not.toContain('RUN');
  });

  it('runs as a number that is not root, and says whether it is well', () => {
    expect(last.filter(({ name }) => name === 'USER').map(({ rest }) => rest)).toEqual(['10001:10001']);
    expect(last.map(({ name }) => name)).toContain('HEALTHCHECK');
  });
});
