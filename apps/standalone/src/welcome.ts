import type { DevClient } from '#platform/dev-issuer';
import type { Collaboration } from '#platform/identity';
import { centreIn, inventedIn, operatorIn } from './demonstration.js';
import type { Standalone } from './standalone.js';

/** What to look at and what to try, with credentials of the local issuer that work as they stand. */
export const welcome = (standalone: Standalone): string => {
  const { hub, issuer, directory, folder } = standalone;
  const [collaboration] = directory.collaborations;
  const unit = collaboration && operatorIn(collaboration);
  if (!unit) return `\n  samverk is running: ${hub}/\n`;
  const client = issuer.credentials(unit, undefined, collaboration.id);
  return `
  samverk is running. Ctrl+C stops it; the data stays in ${folder.path}

    Start page     ${hub}/
    API, try it    ${hub}/docs
    OpenAPI        ${hub}/v1/openapi.json
    AsyncAPI       ${hub}/v1/asyncapi.json

  An access token of this machine's own issuer (it lives five minutes):

    TOKEN=${tokenFrom(issuer.tokenEndpoint, client)}

  Ask:

    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/contributions?year=2021'
    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/contributions/2021/explanation'
    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/decisions?limit=3'
    curl -s -H "Authorization: Bearer $TOKEN" '${hub}/v1/obligations?on=2021-03-01&status=open'

  Tell it something (harmless; sent twice it is recorded once):

    curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' ${hub}/v1/events -d '${JSON.stringify(example(collaboration, unit))}'

${syntheticYear(standalone)}  The command line works against this hub without flags:

    npm run -s samverk -- status
    npm run -s samverk -- --help
`;
};

/** Puts an access token in its place in a line for the shell. */
const tokenFrom = (endpoint: string, { clientId, clientSecret }: DevClient): string =>
  `$(curl -s ${endpoint} -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=${clientSecret} -d scope='events:write read' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;

/** Where to look at invented figures, if there are any: a collaboration of its own, asked as its centre. */
const syntheticYear = ({ hub, issuer, directory }: Standalone): string => {
  const collaboration = inventedIn(directory);
  const centre = collaboration && centreIn(collaboration);
  if (!centre) return '';
  const token = tokenFrom(issuer.tokenEndpoint, issuer.credentials(centre, 'counsellor', collaboration.id));
  return `  Two invented years of contacts, in a collaboration of their own (${collaboration.id}; synthetic: nothing in it
  happened to anybody), as its centre sees them:

    curl -s -H "Authorization: Bearer ${token}" '${hub}/v1/support-contacts?quarter=2025-Q2&limit=1'

  What everybody may be told of them comes out within a minute of the first start, with the annual report of 2025:

    ${hub}/pages/statistics

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
