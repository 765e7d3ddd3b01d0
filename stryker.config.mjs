/**
 * `npm run mutation`: changes the code that computes legal dates, one small thing at a time, and asks whether a test of
 * libs/domain notices. Below the threshold the command fails; docs/mutation.md says what survives and why.
 */
export default {
  // A runner that stays warm: jest loads every module anew for each change, which made a run last hours.
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.mjs', related: false },
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
  timeoutMS: 20_000,
  // A run after a change repeats only what the change concerns.
  incremental: true,
  incrementalFile: 'data/mutation/incremental.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'data/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
