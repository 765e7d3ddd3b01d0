import { readFile } from 'node:fs/promises';
import { type HolidayNotice, parseHolidayNotice } from '@xinxiu/calendar';
import { notUtf8 } from '../law/lines.js';
import { localised, say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** @throws Refused naming the line, when the file cannot be read or is no notice */
export async function readNoticeFile(file: string): Promise<{ notice: HolidayNotice; text: string }> {
  const content = await readFile(file).catch((error: Error) => {
    throw new Refused(
      say(
        `无法读取 ${file}：${localised(error.message)}`,
        `Cannot read ${file}: ${localised(error.message)}`,
      ),
      say('检查文件名。', 'Check the name of the file.'),
      { code: 'FILE_UNREADABLE' },
    );
  });
  const text = decoded(file, content);
  const parsed = parseHolidayNotice(text);
  if (parsed.ok) return { notice: parsed.value, text: text.replace(/^\uFEFF/, '') };
  const { code, message, line } = parsed.error;
  throw new Refused(
    `${file}: ${localised(message)}`,
    say(
      '格式见 seeds/holidays：{year, papers, days: [{name, date, isOffDay}]}。',
      'The form is that of seeds/holidays: {year, papers, days: [{name, date, isOffDay}]}.',
    ),
    { code, ...(line !== undefined && { line }) },
  );
}

/** Names of holidays are read by people: what is not UTF-8 would be stored as nonsense. */
function decoded(file: string, content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw notUtf8(say(`${file} 不是 UTF-8 编码。`, `${file} is not UTF-8.`));
  }
}
