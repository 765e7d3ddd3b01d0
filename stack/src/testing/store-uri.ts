import { readFileSync } from 'node:fs';

/** The store under test: MONGODB_URI, or the stack that the test run has started. */
export function storeUri(): string {
  const uri = process.env['MONGODB_URI'];
  if (uri) return uri;
  const file = process.env['XINXIU_TEST_STACK'];
  if (!file) throw new Error('Set MONGODB_URI, or run by "npm test", which provides the servers.');
  const stack = JSON.parse(readFileSync(file, 'utf8')) as {
    mongo?: { uri?: string };
    env?: Record<string, string>;
  };
  const found = stack.mongo?.uri ?? stack.env?.['MONGODB_URI'];
  if (!found) throw new Error(`${file} names no document store.`);
  return found;
}
