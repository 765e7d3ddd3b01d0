import { z } from 'zod';
import type { TimelineEntry } from '../../../api/cases.js';

const asked = z.object({ items: z.array(z.object({ id: z.string(), text: z.string() })) });
const answered = z.object({
  answers: z.array(z.object({ id: z.string(), fileIds: z.array(z.string()) })),
});

export interface SupplementFile {
  readonly id: string;
  /** What was asked for; empty where the request is not shown. */
  readonly item: string;
  /** Its place among the files of its item, from 1. */
  readonly place: number;
}

/** The files that answered requests for supplement, in the order in which they came, each with what had been asked for. */
export function supplementFiles(entries: readonly TimelineEntry[]): readonly SupplementFile[] {
  let items: ReadonlyMap<string, string> = new Map();
  return entries.flatMap(({ type, data }) => {
    if (type === 'supplement-requested')
      items = new Map(asked.safeParse(data).data?.items.map(({ id, text }) => [id, text]));
    if (type !== 'supplement-answered') return [];
    const answers = answered.safeParse(data).data?.answers ?? [];
    return answers.flatMap(({ id: item, fileIds }) =>
      fileIds.map((id, at) => ({ id, item: items.get(item) ?? '', place: at + 1 })),
    );
  });
}
