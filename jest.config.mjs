export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['own-source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': ['ts-jest', { useESM: true }] },
  testTimeout: 60_000,
  // Jest cannot let go of the ES modules of a suite that is done (nodejs/node#63186), some 35 MB each: after a hundred in
  // one process most of the time goes into collecting garbage. Only workers can begin anew.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
