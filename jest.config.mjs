import { availableParallelism } from 'node:os';

/** Test sizes: `unit` touches nothing outside the process; `replay` and `architecture` read the repository;
 *  `workflow` uses the time-skipping server; `store`, `integration`, `e2e` (which also ends servers) and `portal` (walks in
 *  the browser) use the real servers of a stack. */
export const compilerOptions = (tsx) => ({
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'es6' },
});

const compiled = (tsx) => ['@swc/jest', compilerOptions(tsx)];

const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/data/', '/.stryker-tmp/'],
  transform: { '^.+\\.ts$': compiled(false), '^.+\\.tsx$': compiled(true) },
};

/** Their files share the modules of a process: loading them anew for each file took longer than the tests. */
const shared = {
  ...base,
  // Processes, not threads: tests set the time zone and the folder of theirs.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFilesAfterEnv: ['<rootDir>/test/harness/runner/set-up.mjs'],
};

/** On the real servers, each with a database of its own: beside the others they see nothing and disturb nobody. */
const ownData = ['libs', 'stack', 'apps/worker'].map((folder) => `<rootDir>/${folder}/**/*.int.spec.ts`);

const notUnit = ['\\.int\\.spec\\.ts$', '\\.workflow\\.spec\\.ts$', '<rootDir>/test/'];

export default {
  // A machine that is busy with other things is no failure.
  testTimeout: 30_000,
  // One would run the files that share modules in Jest's own process, where their projects end each other.
  maxWorkers: Math.max(2, availableParallelism()),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...notUnit],
    },
    { ...base, displayName: 'replay', testMatch: ['<rootDir>/test/replay/**/*.spec.ts'] },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...base, displayName: 'workflow', testMatch: ['**/*.workflow.spec.ts'] },
    { ...shared, displayName: 'store', testMatch: ownData },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/apps/{api,cli}/**/*.int.spec.ts', '<rootDir>/test/integration/**/*.spec.ts'],
    },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/*.spec.ts'] },
    { ...base, displayName: 'portal', testMatch: ['<rootDir>/test/e2e/portal/**/*.spec.ts'] },
  ],
};
