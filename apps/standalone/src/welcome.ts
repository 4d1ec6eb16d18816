import type { Collaboration } from '#platform/identity';
import { operatorIn } from './demonstration.js';
import type { Standalone } from './standalone.js';

/** What to look at and what to try, with credentials of the local issuer that work as they stand. */
export const welcome = ({ hub, issuer, directory, folder }: Standalone): string => {
  const [collaboration] = directory.collaborations;
  const unit = collaboration && operatorIn(collaboration);
  if (!unit) return `\n  samverk is running: ${hub}/\n`;
  const { clientId, clientSecret } = issuer.credentials(unit);
  return `
  samverk is running. Ctrl+C stops it; the data stays in ${folder.path}

    Start page     ${hub}/
    API, try it    ${hub}/docs
    OpenAPI        ${hub}/v1/openapi.json

  An access token of this machine's own issuer (it lives five minutes):

    TOKEN=$(curl -s ${issuer.tokenEndpoint} -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=${clientSecret} -d scope='events:write read' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

  Ask:

    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/contributions?year=2021'
    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/contributions/2021/explanation'
    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/decisions?limit=3'
    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/obligations?on=2021-03-01&status=open'

  Tell it something (harmless; sent twice it is recorded once):

    curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' ${hub}/v1/events -d '${JSON.stringify(example(collaboration, unit))}'

  The command line works against this hub without flags:

    npm run -s samverk -- status
    npm run -s samverk -- --help
`;
};

/** A matter of the unit's own, about nothing else: it changes no sum, no decision and no due date. */
export const example = ({ id: collaboration, bodies }: Collaboration, unit: string): Record<string, unknown> => {
  const body = bodies.find((each) => each.unit === unit);
  return {
    specversion: '1.0',
    id: '0b9f8a0e-6a55-4d4e-9a3b-5d1c3a1f7e01',
    source: `https://samverk.example/${unit}/try`,
    type: 'matter.opened.v1',
    datacontenttype: 'application/json',
    collaboration,
    occurred: '2026-11-20',
    data: {
      matterId: '3d0c7d52-5e0a-4f67-8a44-0c8e4d1b2a10',
      body: body?.id,
      bodyKind: body?.kind,
      title: 'Prov av samverk',
      referenceNumbers: [],
      about: 'prov',
    },
  };
};
