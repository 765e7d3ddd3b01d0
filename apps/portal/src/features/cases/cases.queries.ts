import { queryOptions } from '@tanstack/react-query';
import {
  type NotifyingAction,
  colleagueSchema,
  deadlineEffectSchema,
  listSchema,
  noticePreviewSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type OneCase, casePath } from '../../api/cases.js';
import { read, write } from '../../api/client.js';
import { IntentionKey } from '../../api/intention-key.js';

export type Condition = OneCase['verification'][number];
export type Colleague = z.output<typeof colleagueSchema>;
export type Effect = z.output<typeof deadlineEffectSchema>;

const people = listSchema(colleagueSchema);
const effects = listSchema(deadlineEffectSchema);

export const colleaguesOf = (department: string) =>
  queryOptions({
    queryKey: ['people', department],
    queryFn: () => read('/people', people, { department }),
    staleTime: 60_000,
  });

/** What each action would do to the deadline of the case. Another version of the case is another question. */
export const effectsOf = (caseNo: string, version: number) =>
  queryOptions({
    queryKey: ['case', caseNo, 'deadline-effects', version],
    queryFn: () => read(casePath(caseNo, '/deadline-effects'), effects),
    retry: false,
  });

/** The notice that an action with this body would send. @param body as the contract wants it, with the version of the case */
export const previewOf = (caseNo: string, name: NotifyingAction, body: unknown) =>
  queryOptions({
    // Not among what is shown of the case: an act changes that, and the notice of what has just been done is none to ask for.
    queryKey: ['notice-preview', caseNo, name, body],
    queryFn: async () => {
      const how = { key: new IntentionKey().current };
      return noticePreviewSchema.parse(await write(casePath(caseNo, `/actions/${name}/preview`), body, how));
    },
    retry: false,
  });
