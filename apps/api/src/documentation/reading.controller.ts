import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import { Public } from '#platform/identity';

const require = createRequire(import.meta.url);

/** The files of Swagger UI that the page needs. Nothing comes from anywhere else: no third party learns who reads. */
const mediaTypes: Readonly<Record<string, string>> = {
  'index.css': 'text/css',
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
};

const initializer = `SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>samverk</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css"><link rel="stylesheet" href="/docs/assets/index.css"></head>
<body><div id="swagger-ui"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script><script src="/docs/assets/initializer.js"></script></body>
</html>
`;

/** Swagger UI over our own OpenAPI. */
@Controller('docs')
@Public()
export class ReadingController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  read(): string {
    return page;
  }

  @Get('assets/initializer.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  initializer(): string {
    return initializer;
  }

  @Get('assets/:file')
  @Header('cache-control', 'public, max-age=3600')
  asset(@Param('file') file: string, @Res({ passthrough: true }) reply: { type(mediaType: string): void }): string {
    const mediaType = Object.hasOwn(mediaTypes, file) ? mediaTypes[file] : undefined;
    if (mediaType === undefined) throw new NotFoundException();
    reply.type(`${mediaType}; charset=utf-8`);
    return readFileSync(require.resolve(`swagger-ui-dist/${file}`), 'utf8');
  }
}
