import { queryOptions } from '@tanstack/react-query';
import { officeRecordSchema, pageSchema, type recordSchema } from '@xinxiu/contracts';
import { PENALTY_KINDS, PENALTY_KIND_WORDS, type PenaltyKind } from '@xinxiu/domain';
import type { z } from 'zod';
import { useLanguage } from '../i18n/texts.js';
import { useWordsIn } from '../i18n/words.js';
import { type Query, read } from './client.js';

/** A record for who works with it, or whom it concerns. */
export type PenaltyRecord = z.output<typeof recordSchema>;

/** With what waits for a second person, which the offices alone are told. */
export type OfficeRecord = z.output<typeof officeRecordSchema>;

export type Proposal = NonNullable<OfficeRecord['proposal']>;

export const recordPath = (id: string, part = ''): string => `/records/${encodeURIComponent(id)}${part}`;

export const oneRecord = (id: string) =>
  queryOptions({ queryKey: ['record', id], queryFn: () => read(recordPath(id), officeRecordSchema) });

const proposedPage = pageSchema(officeRecordSchema);

/** Records of which a change waits for a second person. */
export const proposedList = (query: Query) =>
  queryOptions({
    queryKey: ['records', 'proposed', query],
    queryFn: () => read('/records/proposed', proposedPage, query),
  });

type Stored = PenaltyRecord['penalty'];

/** What kinds of penalty it has, in the language of the person. */
export function usePenaltyKinds(): (penalty: Stored) => string {
  const wordsIn = useWordsIn();
  const between = useLanguage() === 'en' ? ', ' : '、';
  return (penalty) => {
    const kinds = penalty['penaltyKinds'];
    if (!Array.isArray(kinds)) return '';
    return kinds.map((one) => (isKind(one) ? wordsIn(PENALTY_KIND_WORDS[one]) : String(one))).join(between);
  };
}

const isKind = (kind: unknown): kind is PenaltyKind => PENALTY_KINDS.some((one) => one === kind);

/** A text of the national format; empty where the record has none. */
export function penaltyText(penalty: Stored, field: string): string {
  const value = penalty[field];
  if (Array.isArray(value)) return value.join('、');
  return value === undefined ? '' : String(value);
}

export function penaltyNumber(penalty: Stored, field: string): number | undefined {
  const value = penalty[field];
  return typeof value === 'number' ? value : undefined;
}
