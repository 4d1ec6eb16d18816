const kernel = '^libs/platform/domain/src/';
const policies = '^libs/platform/(secrecy|disclosure-control)/src/';
const formParts = '^libs/platform/forms/src/';
const rules = '^libs/slices/([^/]+)/src/domain/';
const forms = '(^|/)node_modules/(class-validator|class-transformer)/';
const test = '(\\.spec\\.ts$|/testing/)';

const never = {
  'the-kernel-imports-nothing': { from: { path: kernel, pathNot: test }, to: { pathNot: kernel } },
  'slice-rules-are-pure': {
    from: { path: rules, pathNot: test },
    to: { pathNot: [kernel, policies, formParts, forms, '^libs/slices/$1/src/domain/'] },
  },
  'slices-never-meet': {
    from: { path: '^libs/slices/([^/]+)/' },
    to: { path: '^libs/slices/', pathNot: '^libs/slices/$1/' },
  },
  'only-apps-choose-adapters': {
    from: { path: '^libs/', pathNot: ['^libs/platform/(event-store|sealed-content|disclosure-control)-', test] },
    to: { path: '^libs/platform/(event-store|sealed-content|disclosure-control)-' },
  },
  'libs-know-no-app': { from: { path: '^libs/' }, to: { path: '^apps/' } },
  'front-doors-only': {
    from: { path: '^(apps/[^/]+|libs/[^/]+/[^/]+|test)/' },
    to: { path: '^libs/[^/]+/[^/]+/src/(?!(testing/)?index\\.ts$)', pathNot: '^$1/' },
  },
  'no-test-help-in-production': { from: { pathNot: ['^test/', test] }, to: { path: '/testing/' } },
  // What is there for tests and tools alone may have another licence than ours (ADR 0027).
  'no-development-packages-in-production': {
    from: { pathNot: ['^test/', test] },
    to: { dependencyTypes: ['npm-dev'] },
  },
  'no-cycles': { from: {}, to: { circular: true } },
  'policies-are-pure': { from: { path: policies, pathNot: test }, to: { pathNot: [kernel, policies] } },
  'form-parts-are-pure': { from: { path: formParts, pathNot: test }, to: { pathNot: [kernel, formParts, forms] } },
  // Partners install it without the rest.
  'the-client-stands-alone': {
    from: { path: '^libs/platform/client/', pathNot: test },
    to: { pathNot: ['^libs/platform/client/', '(^|/)node_modules/jose/'], dependencyTypesNot: ['core'] },
  },
  'platform-knows-no-slice': { from: { path: '^libs/platform/' }, to: { path: '^libs/slices/' } },
};

export default {
  forbidden: Object.entries(never).map(([name, rule]) => ({ name, severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^test/bench/', '^libs/platform/client/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['own-source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
