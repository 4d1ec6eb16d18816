import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { Public } from '#platform/identity';
import { htmlPage } from './html-page.js';
import { pagedCodes, pagesFolder } from './pages-folder.js';

const read = (): ReadonlyMap<string, string> => {
  const folder = pagesFolder();
  return new Map(pagedCodes(folder).map((code) => [code, readFileSync(join(folder, `${code}.md`), 'utf8')]));
};

/** What each code means, why, and what to do. */
@Controller('docs/problems')
@Public()
export class ProblemPagesController {
  private readonly pages = read();

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  index(): string {
    const codes = [...this.pages.keys()].map((code) => `- [${code}](/docs/problems/${code})`);
    return htmlPage(`# Codes\n\n${codes.join('\n')}\n`);
  }

  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  page(@Param('code') code: string): string {
    const text = this.pages.get(code);
    if (text === undefined) throw new NotFoundException();
    return htmlPage(text);
  }
}
