import { queryOptions } from '@tanstack/react-query';
import { answerDraftSchema } from '@xinxiu/contracts';
import { useEffect, useRef, useState } from 'react';
import { casePath } from '../../api/cases.js';
import { read, write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { Unreached } from '../../api/problem.js';
import { useOnceReached } from '../../api/reach.js';

/** How long somebody pauses in typing before what stands there is kept, ms. */
const PAUSE_MS = 700;

const path = (caseNo: string): string => casePath(caseNo, '/supplement/draft');

/** Read when the form opens and not again below what is typed. @param version of the case that asks */
export const answerDraftOf = (caseNo: string, version: number) =>
  queryOptions({
    queryKey: ['answer-draft', caseNo, version],
    queryFn: () => read(path(caseNo), answerDraftSchema),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export type KeptState = 'as-read' | 'unsaved' | 'kept';

interface AnswerKeeping {
  readonly state: KeptState;
  /** Something was typed: kept after a pause. @param given what stands in the form by then */
  readonly typed: (given: () => object) => void;
  /** It is sent: nothing is kept any more. */
  readonly done: () => void;
}

/** Keeps an answer on the server while it is typed: nothing personal lies in the browser's store (ASVS 14.3.3). */
export function useAnswerKeeping(caseNo: string): AnswerKeeping {
  const [state, setState] = useState<KeptState>('as-read');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onceReached = useOnceReached();
  const keep = async (given: object): Promise<void> => {
    const mine = timer.current;
    try {
      await write(path(caseNo), given, { key: newKey(), method: 'PATCH' });
      if (timer.current === mine) setState('kept');
    } catch (error) {
      // The form says that it is not saved; what is typed next is kept with the rest.
      if (error instanceof Unreached && timer.current === mine) onceReached(() => void keep(given));
    }
  };
  return {
    state,
    typed: (given) => {
      setState('unsaved');
      onceReached(undefined);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(given()), PAUSE_MS);
    },
    done: () => {
      onceReached(undefined);
      clearTimeout(timer.current);
      setState('as-read');
    },
  };
}
