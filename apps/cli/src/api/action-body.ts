import { readFile } from 'node:fs/promises';
import { localised, say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** How the body of an action is given on the command line. */
export interface ActionBodyOptions {
  /** A JSON object. */
  readonly data?: string;
  /** A file with one. */
  readonly file?: string;
  readonly expectedVersion?: number;
}

/** The body as it is sent. @throws Refused FILE_UNREADABLE, DATA_NO_OBJECT */
export async function actionBody({ data, file, expectedVersion }: ActionBodyOptions): Promise<object> {
  const text = data ?? (file === undefined ? '{}' : await textOf(file));
  return { ...jsonObject(text), ...(expectedVersion !== undefined && { expectedVersion }) };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Refused(
      say(
        `无法读取 ${file}：${localised((error as Error).message)}`,
        `Cannot read ${file}: ${localised((error as Error).message)}`,
      ),
      say('检查文件名。', 'Check the name of the file.'),
      { code: 'FILE_UNREADABLE' },
    );
  }
}

function jsonObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, as for every other text that is no object.
  }
  throw new Refused(
    say('事项的内容应为 JSON 对象。', 'The data of an action is a JSON object.'),
    say(`例如：--data '{"reason":"…"}'`, `For example: --data '{"reason":"…"}'`),
    { code: 'DATA_NO_OBJECT' },
  );
}
