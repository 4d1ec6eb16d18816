import type { OpenAPIObject } from '@nestjs/swagger';

/** What has a default may be left out: said so, that clients made from the document do not insist on `page` and `limit`. */
export const leftOutMeansDefault = (document: OpenAPIObject): OpenAPIObject => {
  for (const { get } of Object.values(document.paths))
    for (const parameter of get?.parameters ?? [])
      if ('schema' in parameter && parameter.schema && 'default' in parameter.schema) parameter.required = false;
  return document;
};
