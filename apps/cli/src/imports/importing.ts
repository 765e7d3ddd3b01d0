import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { existingFile } from './existing-file.js';

/** How often a sign of life is given while a file is taken in, ms. */
const SIGN_MS = 5_000;

/** Says how long it has taken so far, while a file is taken in. @throws Refused when the file is not there */
export async function importing<T>(file: string, take: () => Promise<T>): Promise<T> {
  await existingFile(file, say('指定一份 CSV、XLSX 或 JSON 文件。', 'Name a CSV, XLSX or JSON file.'));
  const since = Date.now();
  const sign = setInterval(() => {
    const seconds = Math.round((Date.now() - since) / 1000);
    output.note(say(`正在导入 ${file} … ${seconds} 秒`, `importing ${file} … ${seconds} s`));
  }, SIGN_MS);
  try {
    return await take();
  } finally {
    clearInterval(sign);
  }
}
