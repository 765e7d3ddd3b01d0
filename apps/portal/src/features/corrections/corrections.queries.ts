import { queryOptions } from '@tanstack/react-query';
import { correctionSchema, correctionTaskSchema, heldDataSchema, pageSchema } from '@xinxiu/contracts';
import type { CorrectionField } from '@xinxiu/domain';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

export type HeldData = z.output<typeof heldDataSchema>;
export type Correction = z.output<typeof correctionSchema>;
/** With who asks, for who decides. */
export type CorrectionTask = z.output<typeof correctionTaskSchema>;

const own = pageSchema(correctionSchema);
const tasks = pageSchema(correctionTaskSchema);
export const taskPath = (id: string, part = ''): string => `/corrections/${encodeURIComponent(id)}${part}`;

export const heldData = () =>
  queryOptions({ queryKey: ['held-data'], queryFn: () => read('/account/data', heldDataSchema) });

export const ownCorrections = (query: Query) =>
  queryOptions({
    queryKey: ['own-corrections', query],
    queryFn: () => read('/account/corrections', own, query),
  });

export const correctionTasks = (query: Query) =>
  queryOptions({ queryKey: ['corrections', query], queryFn: () => read('/corrections', tasks, query) });

export interface Wanted {
  readonly field: CorrectionField;
  readonly value: string;
  readonly reason: string;
  readonly fileId?: string;
}

export function useAskCorrection() {
  return useIntention({
    send: (wanted: Wanted, key) => write('/account/corrections', wanted, { key }),
    changes: ['own-corrections'],
  });
}

export function useWithdrawCorrection(id: string) {
  return useIntention({
    send: (_: undefined, key) =>
      write(`/account/corrections/${encodeURIComponent(id)}/withdrawal`, {}, { key }),
    changes: ['own-corrections', 'held-data'],
  });
}

export function useDecideCorrection(id: string, outcome: 'approve' | 'refuse') {
  return useIntention({
    send: ({ reason }: { readonly reason: string }, key) =>
      write(taskPath(id, '/decision'), { outcome, reason }, { key }),
    changes: ['corrections'],
  });
}

export function useChooseLanguage() {
  return useIntention({
    send: (locale: 'zh-CN' | 'en', key) => write('/account/language', { locale }, { key }),
    changes: ['held-data', 'session'],
  });
}
