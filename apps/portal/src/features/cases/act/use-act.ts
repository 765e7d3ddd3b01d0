import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActionName } from '@xinxiu/domain';
import { useState } from 'react';
import { IntentionKey } from '../../../api/intention-key.js';
import { sendAction } from './send-action.js';

interface Act {
  readonly send: (body: unknown) => void;
  readonly isSending: boolean;
  /** The server is still at it after the time that an answer may take. */
  readonly isLong: boolean;
  readonly error: unknown;
  readonly reset: () => void;
}

/**
 * Takes one action, once: what reached nobody is sent again under the same key, and what was refused is another
 * intention when it is sent again. After either end the case is read anew.
 */
export function useAct(caseNo: string, name: ActionName, done: () => void): Act {
  const queries = useQueryClient();
  const [key] = useState(() => new IntentionKey());
  const [isLong, setLong] = useState(false);
  const readAnew = async (): Promise<void> => {
    await Promise.all(['case', 'cases'].map((one) => queries.invalidateQueries({ queryKey: [one] })));
  };
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (body: unknown) =>
      sendAction({ caseNo, name, body, key: key.current, takesLonger: () => setLong(true) }),
    onSuccess: async () => {
      await readAnew();
      done();
    },
    onError: () => void readAnew(),
    onSettled: (_result, failed) => {
      key.ended(failed);
      setLong(false);
    },
  });
  return { send: mutate, isSending: isPending, isLong, error, reset };
}
