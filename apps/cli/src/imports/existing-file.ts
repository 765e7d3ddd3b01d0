import { stat } from 'node:fs/promises';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** The path of a file that is there. @throws Refused when it is not */
export async function existingFile(path: string, whatToDo: string): Promise<string> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile()) return path;
  if (info)
    throw new Refused(say(`${path} 不是文件。`, `${path} is not a file.`), whatToDo, { code: 'NOT_A_FILE' });
  throw new Refused(say(`没有文件 ${path}。`, `There is no file ${path}.`), whatToDo, {
    code: 'FILE_NOT_FOUND',
  });
}
