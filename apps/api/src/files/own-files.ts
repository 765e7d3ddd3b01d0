import type { Repositories, Scope } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';

/** What somebody brings he has uploaded himself, or may see. @throws ProblemError FILE_UNKNOWN */
export async function assertOwnFiles(
  { files }: Pick<Repositories, 'files'>,
  scope: Scope,
  ids: readonly string[],
): Promise<void> {
  const found = await files.findMany(scope, ids);
  const unknown = ids.filter((id) => !found.some((file) => file.id === id));
  if (unknown.length > 0) throw unknownFiles(unknown);
}

export function unknownFiles(ids: readonly string[]): ProblemError {
  return new ProblemError('FILE_UNKNOWN', `You have uploaded no file ${ids.join(', ')}.`);
}
