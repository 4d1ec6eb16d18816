import type { OpenAPIObject } from '@nestjs/swagger';
import { leftOutMeansDefault } from './left-out-means-default.js';

const asking = (...parameters: object[]) =>
  ({
    openapi: '3.1.0',
    info: { title: 'doors', version: '1' },
    paths: { '/doors': { get: { parameters, responses: {} } } },
  }) as unknown as OpenAPIObject;

const limit = { name: 'limit', in: 'query', required: true, schema: { type: 'number', default: 20 } };
const year = { name: 'year', in: 'query', required: true, schema: { type: 'number' } };

it('nobody must give a parameter that has a default, and everybody one that has none', () => {
  const { paths } = leftOutMeansDefault(asking({ ...limit }, { ...year }));
  expect(paths['/doors']!.get!.parameters).toEqual([{ ...limit, required: false }, year]);
});
