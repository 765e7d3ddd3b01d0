import { patchApplicationSchema } from '@xinxiu/contracts';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, Unreached } from '../../api/problem.js';
import { useOnceReached } from '../../api/reach.js';
import { validPart } from '../../shared/valid-part.js';
import { useSaveApplication } from './applications.queries.js';

/** How long somebody pauses in typing before what stands there is kept, ms. */
const PAUSE_MS = 700;

export const isOvertaken = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === 'PRECONDITION_FAILED';

export interface Keeping {
  /** Something stands in the form that the draft does not have. */
  readonly isUnsaved: boolean;
  readonly isPending: boolean;
  /** Of the last saving by the button; a newer version than the one shown is told of in either way. */
  readonly error: Error | null;
  /** Something was typed: kept after a pause, as far as it is right. */
  readonly typed: (patch: object) => void;
  readonly save: (patch: object, done: () => void) => void;
}

/**
 * Keeps a step of a draft on the server while it is typed: nothing personal lies in the browser's store (ASVS 14.3.3),
 * and who comes back, also elsewhere, goes on where he was. Once a colleague was quicker, only the button saves.
 */
export function useKeeping(id: string): Keeping {
  const [isUnsaved, setUnsaved] = useState(false);
  const byItself = useSaveApplication(id);
  const byButton = useSaveApplication(id);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onceReached = useOnceReached();
  const overtaken = [byButton.error, byItself.error].find(isOvertaken);

  const keep = (patch: object): void => {
    const { part, isWhole } = validPart(patchApplicationSchema, patch);
    if (Object.keys(part).length === 0) return;
    const mine = timer.current;
    // Without a note when it fails: the button says what is wrong, and the form says that it is not saved.
    byItself.mutate(part, {
      onSuccess: () => timer.current === mine && setUnsaved(!isWhole),
      onError: (error) => {
        if (isOvertaken(error)) clearTimeout(timer.current);
        if (error instanceof Unreached && timer.current === mine) onceReached(() => keep(patch));
      },
    });
  };
  return {
    isUnsaved,
    isPending: byButton.isPending,
    error: overtaken ?? byButton.error,
    typed: (patch) => {
      setUnsaved(true);
      onceReached(undefined);
      clearTimeout(timer.current);
      if (!overtaken) timer.current = setTimeout(() => keep(patch), PAUSE_MS);
    },
    save: (patch, done) => {
      onceReached(undefined);
      clearTimeout(timer.current);
      byButton.mutate(patch, {
        onSuccess: () => {
          byItself.reset();
          setUnsaved(false);
          // After the page knows that nothing is unsaved any more.
          setTimeout(done);
        },
      });
    },
  };
}
