import type { RunningStack } from './start-stack.js';

/** npm passes Ctrl-C on, so that one press arrives twice; only a later signal is a second wish, ms. */
const sameWish = 2_000;

/**
 * Keeps the stack running until somebody ends it: Ctrl-C, `xinxiu stop`, or the terminal that closes. All drain; a
 * second Ctrl-C does not wait for that.
 */
export function untilToldToStop(stack: RunningStack, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let since: number | undefined;
    const onSignal = (signal: NodeJS.Signals) => {
      if (since === undefined) {
        since = Date.now();
        log(`${signal}: draining and stopping (again to end at once)`);
        stack
          .stop()
          .then(resolve, reject)
          .finally(() => signals.forEach((name) => process.off(name, onSignal)));
      } else if (Date.now() - since > sameWish) {
        log(`${signal}: ending at once`);
        stack.stopNow();
      }
    };
    signals.forEach((name) => process.on(name, onSignal));
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
