import { z } from 'zod';
import type { TimelineEntry } from '../../../api/cases.js';

const answered = z.object({ answers: z.array(z.object({ fileIds: z.array(z.string()) })) });

/** Ids of the files that answered requests for supplement, in the order in which they came. */
export function supplementFiles(entries: readonly TimelineEntry[]): readonly string[] {
  return entries
    .filter(({ type }) => type === 'supplement-answered')
    .flatMap(({ data }) => answered.safeParse(data).data?.answers ?? [])
    .flatMap(({ fileIds }) => fileIds);
}
