import jestConfig from './jest.config.mjs';

const unit = jestConfig.projects.find(({ displayName }) => displayName === 'unit');

/**
 * `npm run mutation`: changes the code that computes legal dates, one small thing at a time, and asks whether a test of
 * libs/domain notices. Below the threshold the command fails; docs/mutation.md says what survives and why.
 */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    config: {
      ...unit,
      testMatch: ['<rootDir>/libs/domain/src/{deadlines,eligibility}/**/*.spec.ts'],
      // The copy that is changed lies in Stryker's own folder, which the other runs of jest pass over.
      modulePathIgnorePatterns: ['/dist/'],
    },
  },
  mutate: ['libs/domain/src/{deadlines,eligibility}/**/*.ts', '!libs/domain/src/**/*.{spec,fixture}.ts'],
  ignorePatterns: [
    '**/dist',
    'data',
    'coverage',
    'docs',
    'deploy',
    'stack',
    'test',
    'apps',
    'workflows',
    'seeds',
  ],
  coverageAnalysis: 'perTest',
  // Constants are made when a module is loaded, before any test: each would cost a run of everything.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 10_000,
  // A run after a change repeats only what the change concerns.
  incremental: true,
  incrementalFile: 'data/mutation/incremental.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'data/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
