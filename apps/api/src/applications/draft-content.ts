import type { ApplicationPatch } from '@xinxiu/contracts';
import type { DraftContent, StoredFile } from '@xinxiu/persistence';
import { fileView } from '../files/file-view.js';
import { ProblemError } from '../http/problem.error.js';

/** The draft after an edit. @param ownFiles finds those of the ids that belong to the applicant */
export async function draftContent(
  before: DraftContent,
  { contact, locale, fileIds, fulfilledOn, commitment }: ApplicationPatch,
  ownFiles: (ids: readonly string[]) => Promise<readonly StoredFile[]>,
): Promise<DraftContent> {
  const files = fileIds && (await ownFiles(fileIds));
  if (files && files.length < fileIds.length) {
    const unknown = fileIds.filter((id) => !files.some((file) => file.id === id));
    throw new ProblemError('FILE_UNKNOWN', `You have uploaded no file ${unknown.join(', ')}.`);
  }
  return {
    ...before,
    ...(contact && { contact }),
    ...(locale && { locale }),
    ...(files && { files: files.map(fileView) }),
    ...(fulfilledOn && { fulfilledOn }),
    ...(commitment && { commitment }),
  };
}
