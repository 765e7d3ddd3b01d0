import type { publicRecordSchema } from '@xinxiu/contracts';
import type { z } from 'zod';

type Answered = z.output<typeof publicRecordSchema>;

/** What everybody may read of a record: the answer of the api, field by field. */
export type PublishedRecord = Readonly<Omit<Answered, 'penaltyKinds' | 'marks'>> & {
  readonly penaltyKinds: Readonly<Answered['penaltyKinds']>;
  readonly marks: Readonly<Answered['marks']>;
};

/**
 * Whether search engines may keep its page. They forget slowly, so they get what is of organisations only: who has no
 * code may be a person (个人信息保护法 art. 6).
 */
export function mayBeIndexed({ subjectCode }: Pick<PublishedRecord, 'subjectCode'>): boolean {
  return subjectCode !== undefined;
}
