import { startStack, type RunningStack, type StartStackOptions } from './start-stack.js';

/** npm passes Ctrl-C on, so that one press arrives twice; only a later signal is a second wish, ms. */
const sameWish = 2_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts the stack and keeps it running until somebody ends it: Ctrl-C, `xinxiu stop`, or the terminal that closes.
 * All parts drain; a second Ctrl-C does not wait for that. A signal during the start ends the process with code 130.
 * @param onUp called once everything runs
 */
export async function runStack(
  options: StartStackOptions,
  onUp: (stack: RunningStack) => void | Promise<void> = () => undefined,
): Promise<void> {
  const endStart = (signal: NodeJS.Signals) => {
    options.log(`${signal}: giving up the start`);
    // What has been started gets its signal from the exit handlers.
    process.exit(130);
  };
  signals.forEach((name) => process.once(name, endStart));
  const stack = await startStack(options).finally(() =>
    signals.forEach((name) => process.off(name, endStart)),
  );
  const told = untilToldToStop(stack, options.log);
  await onUp(stack);
  await told;
}

/** Resolves when a signal has come and the stack has ended. */
export function untilToldToStop(stack: RunningStack, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let since: number | undefined;
    const onSignal = (signal: NodeJS.Signals) => {
      if (since === undefined) {
        since = Date.now();
        log(`${signal}: draining and stopping (again to end at once)`);
        const forget = () => signals.forEach((name) => process.off(name, onSignal));
        void stack.stop().then(resolve, reject).finally(forget);
      } else if (Date.now() - since > sameWish) {
        log(`${signal}: ending at once`);
        stack.stopNow();
      }
    };
    signals.forEach((name) => process.on(name, onSignal));
  });
}
