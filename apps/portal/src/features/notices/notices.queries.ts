import { queryOptions } from '@tanstack/react-query';
import {
  oneNoticeSchema,
  pageSchema,
  type recordServiceSchema,
  statutoryNoticeSchema,
} from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

export type StatutoryNotice = z.output<typeof statutoryNoticeSchema>;
export type OneNotice = z.output<typeof oneNoticeSchema>;
export type NewService = z.input<typeof recordServiceSchema>;

const page = pageSchema(statutoryNoticeSchema);

const noticePath = (id: string, part = ''): string => `/notices/${encodeURIComponent(id)}${part}`;

export const noticeList = (query: Query) =>
  queryOptions({ queryKey: ['notices', query], queryFn: () => read('/notices', page, query) });

export const oneNotice = (id: string) =>
  queryOptions({ queryKey: ['notice', id], queryFn: () => read(noticePath(id), oneNoticeSchema) });

export function useServe(id: string) {
  return useIntention({
    send: (service: NewService, key) => write(noticePath(id, '/service'), service, { key }),
    changes: ['notice', 'notices'],
  });
}
