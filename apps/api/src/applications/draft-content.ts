import type { ApplicationPatch } from '@xinxiu/contracts';
import type { DraftContent, StoredFile } from '@xinxiu/persistence';
import { fileView } from '../files/file-view.js';
import { unknownFiles } from '../files/own-files.js';

/** The draft after an edit. @param ownFiles finds those of the ids that belong to the applicant */
export async function draftContent(
  before: DraftContent,
  { contact, locale, fileIds, fulfilledOn, commitment }: ApplicationPatch,
  ownFiles: (ids: readonly string[]) => Promise<readonly StoredFile[]>,
): Promise<DraftContent> {
  const files = fileIds && (await namedFiles(before, fileIds, ownFiles));
  return {
    ...before,
    ...(contact && { contact: { ...before.contact, ...contact } }),
    ...(locale && { locale }),
    ...(files && { files }),
    ...(fulfilledOn && { fulfilledOn }),
    ...(commitment && { commitment }),
  };
}

type FileView = ReturnType<typeof fileView>;

/** What the draft names already stays, whoever of the business and its agent uploaded it. */
async function namedFiles(
  { files: kept = [] }: DraftContent,
  ids: readonly string[],
  ownFiles: (ids: readonly string[]) => Promise<readonly StoredFile[]>,
): Promise<readonly FileView[]> {
  const known = new Map<string, FileView>(kept.map((file) => [file.id, file]));
  const added = await ownFiles(ids.filter((id) => !known.has(id)));
  for (const file of added) known.set(file.id, fileView(file));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw unknownFiles(unknown);
  return ids.flatMap((id) => known.get(id) ?? []);
}
