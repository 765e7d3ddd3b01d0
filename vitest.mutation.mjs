/** Only for `npm run mutation`: the specs of the legal dates under a runner that stays warm between two changes. */
export default {
  resolve: { alias: [{ find: '@jest/globals', replacement: 'vitest' }] },
  test: {
    include: ['libs/domain/src/{deadlines,eligibility}/**/*.spec.ts'],
    pool: 'threads',
    testTimeout: 30_000,
  },
};
