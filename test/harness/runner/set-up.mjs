// Before the first test of a process that jest-light-runner started: the sources are read as they stand, and a test that
// never ends fails, both of which the runner leaves to others.
import { register } from 'node:module';
// Not the global ones: a test may stop the clock.
import { clearTimeout, setTimeout } from 'node:timers';
import { bind } from 'jest-each';

/** ms; as `testTimeout` of the other projects. */
let limit = 30_000;

process.setSourceMapsEnabled(true);
register('./source-hooks.mjs', import.meta.url);

function within(ms, act) {
  return async () => {
    let timer;
    const tooLong = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms);
    });
    try {
      await Promise.race([act(), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function limited(plain) {
  return (name, act, ms = limit) => plain(name, within(ms, act));
}

const plain = globalThis.it;
const it = limited(plain);
it.each = bind(it);
it.only = limited(plain.only);
it.skip = plain.skip;
it.todo = plain.todo;
globalThis.it = it;
globalThis.test = it;
for (const hook of ['beforeAll', 'beforeEach', 'afterAll', 'afterEach']) {
  const plainHook = globalThis[hook];
  globalThis[hook] = (act, ms = limit) => plainHook(within(ms, act));
}
globalThis.jest.setTimeout = (ms) => {
  limit = ms;
};
