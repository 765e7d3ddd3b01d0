import { queryOptions } from '@tanstack/react-query';
import {
  type WindowOpening,
  pageSchema,
  receiptSchema,
  windowApplicationSchema,
  windowCodeSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';
import type { DraftPlace } from '../applications/draft-place.js';

/** A clerk's draft for somebody present, or what became of it. */
export type WindowApplication = z.output<typeof windowApplicationSchema>;

const page = pageSchema(windowApplicationSchema.omit({ code: true }));
const windowPath = (id: string, part = ''): string => `/window-applications/${encodeURIComponent(id)}${part}`;
const keyOf = (id: string) => ['window-application', id] as const;

export const windowList = (query: Query) =>
  queryOptions({
    queryKey: ['window-applications', query],
    queryFn: () => read('/window-applications', page, query),
  });

const MAIL_UNDER_WAY: ReadonlySet<string> = new Set(['queued', 'sending']);
const LOOK_AGAIN_MS = 3_000;

export const oneWindowApplication = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: () => read(windowPath(id), windowApplicationSchema),
    refetchOnWindowFocus: false,
    // The clerk tells the person whether the mail has left.
    refetchInterval: ({ state: { data } }) =>
      data?.code && MAIL_UNDER_WAY.has(data.code.mail) ? LOOK_AGAIN_MS : false,
  });

/** Drafts of the window in the place of those of a business. */
export const AT_WINDOW: DraftPlace = {
  pathOf: windowPath,
  queryKeyOf: keyOf,
  parse: (answer) => windowApplicationSchema.parse(answer),
  lists: 'window-applications',
  isWindow: true,
};

export function useOpenWindow() {
  return useIntention({
    send: async (opening: WindowOpening, key) =>
      windowApplicationSchema.parse(await write('/window-applications', opening, { key })),
    changes: ['window-applications'],
  });
}

export function useAskCode(id: string) {
  return useIntention({
    send: async (_: undefined, key) =>
      windowCodeSchema.parse(await write(windowPath(id, '/code'), {}, { key })),
    changes: ['window-application'],
  });
}

export function useSubmitWindow(id: string) {
  return useIntention({
    send: async (given: { readonly code: string }, key) =>
      receiptSchema.parse(await write(windowPath(id, '/submit'), given, { key })),
    changes: ['window-application', 'window-applications', 'cases', 'records'],
  });
}
