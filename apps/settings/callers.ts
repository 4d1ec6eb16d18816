import { defaultLimits } from '#platform/identity';
import { integer, setting, text, webAddress } from '#platform/settings';

/** Whose tokens are believed. */
export const callers = {
  issuer: setting({ name: 'SAMVERK_ISSUER', kind: webAddress, meaning: '`iss` of access tokens.' }),
  jwksUri: setting({ name: 'SAMVERK_JWKS_URI', kind: webAddress, meaning: 'Where the keys of the issuer are.' }),
  audience: setting({
    name: 'SAMVERK_AUDIENCE',
    kind: text('a text'),
    meaning: '`aud` of access tokens.',
    fallback: 'samverk',
  }),
};

const allowance = integer(1, 1_000_000_000);

/** Allowances per minute, counted in each process alone: n processes together allow n times as much. */
export const allowances = {
  requests: setting({
    name: 'SAMVERK_REQUESTS_PER_MINUTE',
    kind: allowance,
    meaning: 'Requests of one client in a minute, per process; a batch counts once.',
    fallback: defaultLimits.requests,
  }),
  events: setting({
    name: 'SAMVERK_EVENTS_PER_MINUTE',
    kind: allowance,
    meaning: 'Events of one client in a minute, per process.',
    fallback: defaultLimits.events,
  }),
  visits: setting({
    name: 'SAMVERK_VISITS_PER_MINUTE',
    kind: allowance,
    meaning: 'Requests to open routes from one address in a minute, per process.',
    fallback: defaultLimits.visits,
  }),
  strangers: setting({
    name: 'SAMVERK_STRANGERS_PER_MINUTE',
    kind: allowance,
    meaning: 'Requests from one address without a valid token in a minute, per process.',
    fallback: defaultLimits.strangers,
  }),
};
