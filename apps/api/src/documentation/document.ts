import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Catalogues, eventTypes } from '#platform/intake';
import { apiVersion } from './api-info.controller.js';
import { describeIntake } from './describe-intake.js';
import { leftOutMeansDefault } from './left-out-means-default.js';
import { addProblems } from './problem-responses.js';

const about = `Events in over one door, a picture for each reader of what it may see. Lists have page and limit; errors are
application/problem+json with a stable code, see /docs/problems. Access tokens come from the issuer of the collaboration.`;

/** OpenAPI 3.1 under the api root (DOK.23–24), and a page to read and try it. */
export const document = (app: NestFastifyApplication): void => {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('samverk')
    .setDescription(about)
    .setVersion(apiVersion)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .addSecurityRequirements('token')
    .build();
  const create = (): OpenAPIObject =>
    addProblems(
      leftOutMeansDefault(
        describeIntake(SwaggerModule.createDocument(app, config), eventTypes(app.get(Catalogues, { strict: false }))),
      ),
    );
  SwaggerModule.setup('docs', app, create, {
    jsonDocumentUrl: 'v1/openapi.json',
    yamlDocumentUrl: 'v1/openapi.yaml',
    ui: false,
  });
};
