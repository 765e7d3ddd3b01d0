import v8 from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/**
 * Preloaded into every thread of a worker (`node --import`). In the thread that runs the workflows the SDK notes the
 * stack of every promise, for one query of an operator ("call stack"): a function compiled and a stack formatted for each
 * `await`. It has no option for that, but does without where the runtime has no such hook, and tells so. Stacks of errors
 * stay. `XINXIU_WORKFLOW_STACKS=1` keeps the notes, to see where a case hangs.
 */
if (!isMainThread && process.env['XINXIU_WORKFLOW_STACKS'] !== '1') {
  const createHook = (): never => {
    throw new Error('Stacks of promises are not noted here (XINXIU_WORKFLOW_STACKS).');
  };
  // In place of the object, not in it: Node's own AsyncLocalStorage stands on the same one.
  Object.defineProperty(v8, 'promiseHooks', { value: { ...v8.promiseHooks, createHook } });
}
