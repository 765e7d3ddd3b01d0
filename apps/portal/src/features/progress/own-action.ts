import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActionName } from '@xinxiu/domain';
import { useState } from 'react';
import { casePath } from '../../api/cases.js';
import { newKey, write } from '../../api/client.js';

/** What a business itself does in its case. The key is of the opened form: pressing twice acts once. */
export function useOwnAction(caseNo: string, action: Extract<ActionName, 'answerSupplement' | 'withdraw'>) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (body: object) => write(casePath(caseNo, `/actions/${action}`), body, { key }),
    onSettled: () => {
      for (const name of ['case', 'cases', 'record', 'records', 'applications'])
        void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
