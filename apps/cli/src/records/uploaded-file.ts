import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { existingFile } from '../imports/existing-file.js';

/** Uploads a proof or document. @returns its id. @throws Refused when there is none, or it is of no accepted kind */
export async function uploadedFile(path: string): Promise<string> {
  const choose = say('指定一份 PDF、JPEG、PNG 或 OFD 文件。', 'Name a PDF, JPEG, PNG or OFD file.');
  const api = await Api.asCaller();
  return (await api.uploadFile<{ id: string }>('/files', await existingFile(path, choose))).body.id;
}
