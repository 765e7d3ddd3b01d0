// What `@jest/globals` exports; that package refuses to be loaded by another runner than Jest's own.
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis;
