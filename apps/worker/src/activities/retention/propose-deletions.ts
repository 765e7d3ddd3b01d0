import { type RetentionRule, SYSTEM_ACTOR } from '@xinxiu/domain';
import { type Repositories, proposeDeletion } from '@xinxiu/persistence';

export interface ProposalDeps {
  readonly repositories: Pick<Repositories, 'counters' | 'deletionRuns' | 'holds' | 'retentionSubjects'>;
  /** Terms in force now. */
  readonly rules: () => readonly RetentionRule[];
  /** Real instant, ms. */
  readonly now: () => number;
}

/** The daily look at what is due. @returns how many things the open proposal names */
export async function proposeDeletions({
  repositories,
  rules,
  now,
}: ProposalDeps): Promise<{ readonly due: number }> {
  const { id, name } = SYSTEM_ACTOR;
  const run = await proposeDeletion(repositories, rules(), { id, name }, now());
  return { due: run?.items.length ?? 0 };
}
